import type { BallotInput } from '@xianfeng/engine';
import { groupTexts } from './ballot-groups.ts';
import { itemsText } from './inputs.ts';
import { joined, named, withClause } from './line.ts';
import { type Scope, tellingOf } from './telling.ts';
import { wording } from './wording.ts';

const phrases = {
  zh: {
    ballot: (every: string, groups: string, items: string) => `${every}由${groups}给${items}无记名打分`,
    choosing: (every: string, groups: string, items: string) => `${every}由${groups}给${items}无记名选等次`,
    only: (period: string, places: string) => `只在第 ${places} 个${period}举行`,
    whole: (share: string) => `各类人员合计的票数不少于应到人数的 ${share}，不足的测评无效`,
    option: (name: string, points: string) => `${name} ${points}`,
    empty: {
      refuse: '有一类没有票的，补办后才能结算',
      scaled: '有一类没有票的，其比重按比例分给其他各类',
      'left-out': '有一类没有票的，其比重不分给别人',
    },
    denominator: {
      scored: null,
      papers: '按收回的全部票平均，空白票算 0 分',
      present: '按实到人数平均，没有评的算 0 分',
      due: '按应到人数平均，没有评的算 0 分',
    },
    trim: {
      group: (count: number) => `每类人员去掉最高、最低各 ${count} 张票`,
      all: (count: number) => `全部票去掉最高、最低各 ${count} 张`,
    },
    missing: { refuse: '应办未办的，补办后才能结算', skip: '应办未办的跳过，不算', zero: '应办未办的按 0 分计' },
    heldLeast: (count: number) => `全年至少 ${count} 次`,
  },
  en: {
    ballot: (every: string, groups: string, items: string) => `a secret ballot ${every} among ${groups}, on ${items}`,
    choosing: (every: string, groups: string, items: string) =>
      `a secret ballot ${every} among ${groups}, whose papers choose an option for ${items}`,
    only: (period: string, places: string) => `held in ${period} ${places} only`,
    whole: (share: string) => `papers of at least ${share} of all those due, else the ballot is void`,
    option: (name: string, points: string) => `${name} ${points}`,
    empty: {
      refuse: 'where a group has no papers, they must be given before the year is closed',
      scaled: 'where a group has no papers, its weight grows to the others',
      'left-out': 'where a group has no papers, nobody gets its weight',
    },
    denominator: {
      scored: null,
      papers: 'the mean is over all papers, a blank one counts 0',
      present: 'the mean is over those present, whoever scores nothing counts 0',
      due: 'the mean is over those due, whoever scores nothing counts 0',
    },
    trim: {
      group: (count: number) => `without the ${count} highest and the ${count} lowest of each group`,
      all: (count: number) => `without the ${count} highest and the ${count} lowest of all papers`,
    },
    missing: {
      refuse: 'what is due and not held must be held before the year is closed',
      skip: 'what is due and not held is passed over',
      zero: 'what is due and not held counts as 0',
    },
    heldLeast: (count: number) => `at least ${count} in the year`,
  },
} as const;

/** Who hands in papers about what, how they count, and what it means that a ballot was not held. */
export function ballotText(input: BallotInput, scope: Scope): string {
  const say = tellingOf(scope, input.clause);
  const words = phrases[scope.language];
  const { and, semicolon } = wording[scope.language];
  const { options, only, quorum, denominator, trim, emptyGroup, missing, heldLeast } = input;
  const begin = options.length === 0 ? words.ballot : words.choosing;
  const groups = groupTexts(input, scope).join(and);
  const texts = [
    begin(say.every(input.period), groups, itemsText(input.items, scope, say)),
    options.length === 0 ? null : options.map(({ name, points }) => words.option(name, say.points(points))).join(and),
    only.length === 0 ? null : words.only(say.period(input.period), only.join(and)),
    quorum === null ? null : words.whole(say.share(quorum)),
    trim === null ? null : words.trim[trim.of](trim.count),
    words.denominator[denominator],
    emptyGroup === null ? null : words.empty[emptyGroup],
    words.missing[missing],
    heldLeast === null ? null : words.heldLeast(heldLeast),
  ];
  return withClause(named(input.name, joined(texts, semicolon), scope), input.clause, scope);
}
