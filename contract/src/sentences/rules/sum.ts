import { compareRational, readExact, type Working } from '@xianfeng/engine';
import type { RuleWords } from './rule-words.ts';

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
    zh: (working, { explanation }) => [
      addition(working, '没有登记'),
      ...boundLines(working, {
        least: (bound, isHeld) => (isHeld ? `低于下限，按 ${bound} 计` : `下限 ${bound}`),
        most: (bound, isHeld) => (isHeld ? `超过上限，按 ${bound} 计` : `上限 ${bound}`),
      }),
      ...(working.rounding === null
        ? []
        : [`四舍五入到 ${working.rounding.step}：${working.rounding.after}，即 ${explanation.shown}`]),
    ],
    en: (working, { explanation }) => [
      addition(working, 'nothing is entered'),
      ...boundLines(working, {
        least: (bound, isHeld) => (isHeld ? `below the least, so it is ${bound}` : `least ${bound}`),
        most: (bound, isHeld) => (isHeld ? `above the most, so it is ${bound}` : `most ${bound}`),
      }),
      ...(working.rounding === null
        ? []
        : [`rounded half up to ${working.rounding.step}: ${working.rounding.after}, shown as ${explanation.shown}`]),
    ],
  },
};

function addition({ terms, before }: SumWorking, nothing: string): string {
  if (terms.length === 0) return `${nothing} = ${before}`;
  return `${terms.map(({ name, value }) => `${name} ${value}`).join(' + ')} = ${before}`;
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
