import type { Part, Working } from '@xianfeng/engine';
import { boundLines } from './bound-lines.ts';
import type { RuleWords, Telling, WorkingTelling } from './rule-words.ts';

type TallyPart = Extract<Part, { readonly rule: 'tally' }>;
type TallyWorking = Extract<Working, { readonly rule: 'tally' }>;

const sides = {
  zh: { added: '只计加分', deducted: '只计扣分', net: '加分和扣分都计' },
  en: { added: 'what is added counts', deducted: 'what is deducted counts', net: 'what is added and deducted counts' },
} as const;

interface EntryWords {
  readonly points: (points: string) => string;
  readonly note: (note: string) => string;
  readonly left: Readonly<Record<'matter' | 'times', string>>;
}

const zhEntry: EntryWords = {
  points: (points) => `${points} 分`,
  note: (note) => `（${note}）`,
  left: { matter: '，同一事项已按最高的计，不计入', times: '，次数已满，不计入' },
};

const enEntry: EntryWords = {
  points: (points) => `${points} points`,
  note: (note) => ` (${note})`,
  left: { matter: ', not counted: another of the same matter is', times: ', not counted: enough others are' },
};

export const tally: RuleWords<'tally'> = {
  part: {
    zh: ({ of, side, base, ...part }, say) => {
      const start = base === null ? '' : `从底分 ${say.points(base)}起，`;
      const each = of.length > 1 ? '各自累计' : '累计';
      return `${say.names('entry', of)}${each}：${start}${sides.zh[side]}${limitsZh(part, say)}${say.bounds(part)}`;
    },
    en: ({ of, side, base, ...part }, say) => {
      const start = base === null ? '' : `from ${say.points(base)} on, `;
      const each = of.length > 1 ? ', each for itself' : '';
      return `${say.names('entry', of)} added up${each}: ${start}${sides.en[side]}${limitsEn(part, say)}${say.bounds(part)}`;
    },
  },
  working: {
    zh: (working, say) => [
      ...sumLines(working, (points) => `没有登记，合计 ${points}`),
      ...entryLines(working, say, zhEntry),
      ...(working.dayMost === null ? [] : [`同一天最多 ${working.dayMost} 分`]),
      ...(working.timesMost === null ? [] : [`最多计 ${working.timesMost} 次`]),
      ...boundLines(working, 'zh'),
    ],
    en: (working, say) => [
      ...sumLines(working, (points) => `nothing is entered: ${points}`),
      ...entryLines(working, say, enEntry),
      ...(working.dayMost === null ? [] : [`at most ${working.dayMost} points a day`]),
      ...(working.timesMost === null ? [] : [`at most ${working.timesMost} count`]),
      ...boundLines(working, 'en'),
    ],
  },
};

type Limits = Pick<TallyPart, 'dayMost' | 'timesMost' | 'onePerMatter'>;

function limitsZh({ dayMost, timesMost, onePerMatter }: Limits, say: Telling): string {
  return [
    onePerMatter === true ? '，同一事项只计最高一次' : '',
    timesMost === null ? '' : `，最多计 ${timesMost} 次`,
    dayMost === null ? '' : `，同一天最多 ${say.points(dayMost)}`,
  ].join('');
}

function limitsEn({ dayMost, timesMost, onePerMatter }: Limits, say: Telling): string {
  return [
    onePerMatter === true ? ', of one matter only the highest' : '',
    timesMost === null ? '' : `, at most ${timesMost} times`,
    dayMost === null ? '' : `, at most ${say.points(dayMost)} a day`,
  ].join('');
}

function sumLines({ base, entries, before }: TallyWorking, nothing: (points: string) => string): readonly string[] {
  if (entries.length === 0) return [nothing(before)];
  const counted = entries.filter((entry) => entry.left === null).map(({ points }) => points);
  const terms = [...(base === null ? [] : [base]), ...counted];
  return [`${terms.length === 0 ? '0' : terms.join(' + ')} = ${before}`.replaceAll('+ -', '− ')];
}

function entryLines({ item, entries }: TallyWorking, say: WorkingTelling, words: EntryWords): readonly string[] {
  return entries.map(({ level, on, until, quantity, points, note, left }) => {
    const days = until === null ? say.when(on) : `${say.when(on)} – ${say.when(until)}`;
    const what = `${days} ${say.entry(item, level)}${note === null ? '' : words.note(note)}`;
    const worth = `${quantity === null ? '' : ` ${quantity}`} ${words.points(points)}`;
    return `${what}${worth}${left === null ? '' : words.left[left]}`;
  });
}
