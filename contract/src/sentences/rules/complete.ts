import type { RuleWords } from './rule-words.ts';

export const complete: RuleWords<'complete'> = {
  part: {
    zh: ({ of }, say) =>
      `${say.name('source', of)}的一个${say.periodOf(of)}各项都有分才算；缺一项，整个${say.periodOf(of)}就算缺`,
    en: ({ of }, say) =>
      `${say.name('source', of)}, where a ${say.periodOf(of)} counts only with all its items; where one is missing, the whole ${say.periodOf(of)} is`,
  },
  working: {
    zh: ({ value }) => [`这一期各项都有分，计入 ${value}`],
    en: ({ value }) => [`all items of the period have points, so it counts: ${value}`],
  },
};
