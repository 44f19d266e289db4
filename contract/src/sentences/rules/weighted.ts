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
    zh: (working, say) => [
      ...products(working, say),
      ...(working.rounding === undefined ? [] : [`四舍五入到 ${working.rounding.step}：${working.rounding.after}`]),
    ],
    en: (working, say) => [
      ...products(working, say),
      ...(working.rounding === undefined
        ? []
        : [`rounded half up to ${working.rounding.step}: ${working.rounding.after}`]),
    ],
  },
};

function products({ terms }: WeightedWorking, say: WorkingTelling): readonly string[] {
  return terms.map(
    ({ part, weight, value, product }) => `${say.name('source', part)} ${value} × ${weight} = ${product}`,
  );
}
