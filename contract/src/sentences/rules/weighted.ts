import type { Working } from '@xianfeng/engine';
import type { RuleWords, WorkingTelling } from './rule-words.ts';

type WeightedWorking = Extract<Working, { readonly rule: 'weighted' }>;

export const weighted: RuleWords<'weighted'> = {
  part: {
    zh: ({ terms, scaled, otherwise, rounding }, say) => {
      const grows = scaled === true ? '，没有的部分不算，其余按比例放大' : '';
      const instead = otherwise === null ? '' : `；其中有一部分不适用时，改为${say.terms(otherwise)}`;
      return `${say.terms(terms)}${grows}${instead}${say.rounding(rounding)}`;
    },
    en: ({ terms, scaled, otherwise, rounding }, say) => {
      const grows = scaled === true ? '; what is not there is left out and the others grow to the whole' : '';
      const instead = otherwise === null ? '' : `; where one of them does not fit, ${say.terms(otherwise)} instead`;
      return `${say.terms(terms)}${grows}${instead}${say.rounding(rounding)}`;
    },
  },
  working: {
    zh: (working, say) => [...products(working, say), ...say.rounded(working.rounding)],
    en: (working, say) => [...products(working, say), ...say.rounded(working.rounding)],
  },
};

/** One line per part, and their sum where there are several. */
function products({ terms, rounding }: WeightedWorking, { name, explanation }: WorkingTelling): readonly string[] {
  const lines = terms.map(({ part, weight, value, product }) =>
    weight === '1' ? `${name('source', part)} ${value}` : `${name('source', part)} ${value} × ${weight} = ${product}`,
  );
  if (terms.length === 1) return lines;
  const sum = terms.map(({ product }) => product).join(' + ');
  return [...lines, rounding === undefined ? `${sum} = ${explanation.exact}` : sum];
}
