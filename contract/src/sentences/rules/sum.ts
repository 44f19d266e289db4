import type { Working } from '@xianfeng/engine';
import { boundLines } from './bound-lines.ts';
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
      addition(working, say, { nothing: (points) => `没有登记，合计 ${points}`, base: (points) => `底分 ${points}` }),
      ...boundLines(working, 'zh'),
      ...say.rounded(working.rounding),
    ],
    en: (working, say) => [
      addition(working, say, {
        nothing: (points) => `nothing is entered: ${points}`,
        base: (points) => `${points} to start with`,
      }),
      ...boundLines(working, 'en'),
      ...say.rounded(working.rounding),
    ],
  },
};

function addition(
  { terms, before }: SumWorking,
  { when }: WorkingTelling,
  say: { readonly nothing: (points: string) => string; readonly base: (points: string) => string },
): string {
  if (terms.length === 0) return say.nothing(before);
  // An entry without a note is called by its kind and its day.
  const named = terms.map(({ name, value, isBase }) =>
    isBase === true ? say.base(value) : `${name.replace(/\d{4}-\d{2}-\d{2}/g, when)} ${value}`,
  );
  return `${named.join(' + ')} = ${before}`;
}
