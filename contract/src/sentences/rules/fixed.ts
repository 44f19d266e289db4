import type { RuleWords } from './rule-words.ts';

export const fixed: RuleWords<'fixed'> = {
  part: {
    zh: ({ points }, say) => `人人起点 ${say.points(points)}`,
    en: ({ points }, say) => `everybody starts with ${say.points(points)}`,
  },
  working: {
    zh: ({ points }) => [`人人起点 ${points} 分`],
    en: ({ points }) => [`everybody starts with ${points} points`],
  },
};
