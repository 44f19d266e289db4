import { compareRational, readExact, type Working } from '@xianfeng/engine';
import type { RuleWords, WorkingTelling } from './rule-words.ts';

type SumWorking = Extract<Working, { readonly rule: 'sum' }>;

export const sum: RuleWords<'sum'> = {
  part: {
    zh: ({ terms, base, ...part }, say) => {
      const start = base === null ? '' : `底分 ${say.points(base)}，加上`;
      return `${start}${say.sumOfTerms(terms)}${say.bounds(part)}${say.rounding(part.rounding)}`;
    },
    en: ({ terms, base, ...part }, say) => {
      const start = base === null ? '' : `${say.points(base)} to start with, plus `;
      return `${start}${say.sumOfTerms(terms)}${say.bounds(part)}${say.rounding(part.rounding)}`;
    },
  },
  working: {
    zh: (working, say) => [
      addition(working, say, (points) => `没有登记，合计 ${points}`),
      ...boundLines(working, {
        least: (bound, isHeld) => (isHeld ? `低于下限，按 ${bound} 计` : `下限 ${bound}`),
        most: (bound, isHeld) => (isHeld ? `超过上限，按 ${bound} 计` : `上限 ${bound}`),
      }),
      ...say.rounded(working.rounding),
    ],
    en: (working, say) => [
      addition(working, say, (points) => `nothing is entered: ${points}`),
      ...boundLines(working, {
        least: (bound, isHeld) => (isHeld ? `below the least, so it is ${bound}` : `least ${bound}`),
        most: (bound, isHeld) => (isHeld ? `above the most, so it is ${bound}` : `most ${bound}`),
      }),
      ...say.rounded(working.rounding),
    ],
  },
};

function addition(
  { terms, before }: SumWorking,
  { when }: WorkingTelling,
  nothing: (points: string) => string,
): string {
  if (terms.length === 0) return nothing(before);
  // An entry without a note is called by its kind and its day.
  const named = terms.map(({ name, value }) => `${name.replace(/\d{4}-\d{2}-\d{2}/g, when)} ${value}`);
  return `${named.join(' + ')} = ${before}`;
}

interface BoundWords {
  readonly least: (bound: string, isHeld: boolean) => string;
  readonly most: (bound: string, isHeld: boolean) => string;
}

function boundLines({ before, least, most }: SumWorking, words: BoundWords): readonly string[] {
  const against = (bound: string) => compareRational(readExact(before), readExact(bound));
  return [
    ...(least === null ? [] : [words.least(least, against(least) < 0)]),
    ...(most === null ? [] : [words.most(most, against(most) > 0)]),
  ];
}
