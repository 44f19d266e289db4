import type { RuleWords } from './rule-words.ts';

export const attainment: RuleWords<'attainment'> = {
  part: {
    zh: ({ of, full }, say) =>
      `${say.name('source', of)}应评${say.periodOf(of)}得到的分 ÷ 可得的分 × 满分 ${say.points(full)}`,
    en: ({ of, full }, say) =>
      `what ${say.name('source', of)} gave ÷ what could be had in each ${say.periodOf(of)} that is due × the full ${say.points(full)}`,
  },
};
