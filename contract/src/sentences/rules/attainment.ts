import type { RuleWords } from './rule-words.ts';

export const attainment: RuleWords<'attainment'> = {
  part: {
    zh: ({ of, full }, say) =>
      `${say.name('source', of)}得到的分占应评${say.periodOf(of)}可得分的几成，按几成折算到满分 ${say.points(full)}`,
    en: ({ of, full }, say) =>
      `what ${say.name('source', of)} gave, as a share of what could be had in each ${say.periodOf(of)} that is due, times the full ${say.points(full)}`,
  },
};
