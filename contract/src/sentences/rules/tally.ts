import type { Part, Working } from '@xianfeng/engine';
import type { RuleWords, Telling, WorkingTelling } from './rule-words.ts';

type TallyPart = Extract<Part, { readonly rule: 'tally' }>;
type TallyWorking = Extract<Working, { readonly rule: 'tally' }>;

const sides = {
  zh: { added: '只计加分', deducted: '只计扣分', net: '加分和扣分都计' },
  en: { added: 'what is added counts', deducted: 'what is deducted counts', net: 'what is added and deducted counts' },
} as const;

const left = {
  zh: { matter: '同一事项已按最高的计，不计入', times: '次数已满，不计入' },
  en: { matter: 'another of the same matter counts', times: 'enough others are higher' },
} as const;

export const tally: RuleWords<'tally'> = {
  part: {
    zh: ({ of, side, base, per, ...part }, say) => {
      const start = base === null ? '' : `从底分 ${say.points(base)}起，`;
      const period = per === null ? '' : say.every(per);
      const each = of.length > 1 ? '各自累计' : '累计';
      return `${say.names('entry', of)}${period}${each}：${start}${sides.zh[side]}${limitsZh(part, say)}${say.bounds(part)}`;
    },
    en: ({ of, side, base, per, ...part }, say) => {
      const start = base === null ? '' : `from ${say.points(base)} on, `;
      const period = per === null ? '' : ` ${say.every(per)}`;
      const each = of.length > 1 ? ', each for itself' : '';
      return `${say.names('entry', of)} added up${period}${each}: ${start}${sides.en[side]}${limitsEn(part, say)}${say.bounds(part)}`;
    },
  },
  working: {
    zh: (working, say) => [
      working.entries.length === 0 ? '没有登记' : `${sumOf(working)}`,
      ...entryLines(working, say, '分', left.zh),
      ...(working.dayMost === null ? [] : [`同一天最多 ${working.dayMost} 分`]),
      ...(working.timesMost === null ? [] : [`最多计 ${working.timesMost} 次`]),
      ...(working.least === null ? [] : [`下限 ${working.least}`]),
      ...(working.most === null ? [] : [`上限 ${working.most}`]),
    ],
    en: (working, say) => [
      working.entries.length === 0 ? 'nothing is entered' : `${sumOf(working)}`,
      ...entryLines(working, say, 'points', left.en),
      ...(working.dayMost === null ? [] : [`at most ${working.dayMost} points a day`]),
      ...(working.timesMost === null ? [] : [`at most ${working.timesMost} count`]),
      ...(working.least === null ? [] : [`least ${working.least}`]),
      ...(working.most === null ? [] : [`most ${working.most}`]),
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

function sumOf({ base, entries, before }: TallyWorking): string {
  const counted = entries.filter((entry) => entry.left === null).map(({ points }) => points);
  const terms = [...(base === null ? [] : [base]), ...counted];
  return `${terms.length === 0 ? '0' : terms.join(' + ')} = ${before}`.replaceAll('+ -', '− ');
}

function entryLines(
  { item, entries }: TallyWorking,
  say: WorkingTelling,
  unit: string,
  words: Readonly<Record<'matter' | 'times', string>>,
): readonly string[] {
  return entries.map(({ level, on, until, quantity, points, note, ...entry }) => {
    const days = until === null ? say.when(on) : `${say.when(on)} – ${say.when(until)}`;
    const what = `${days} ${say.entry(item, level)}${note === null ? '' : `（${note}）`}`;
    const why = entry.left === null ? '' : `，${words[entry.left]}`;
    return `${what}${quantity === null ? '' : ` ${quantity}`} ${points} ${unit}${why}`;
  });
}
