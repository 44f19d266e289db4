import type { RuleWords } from './rule-words.ts';

export const fixed: RuleWords<'fixed'> = {
  part: {
    zh: ({ points, byMonthsDue }, say) =>
      byMonthsDue === true ? `全年 ${say.points(points)}，按应计月数折算` : `人人起点 ${say.points(points)}`,
    en: ({ points, byMonthsDue }, say) =>
      byMonthsDue === true
        ? `${say.points(points)} a year, by the months due`
        : `everybody starts with ${say.points(points)}`,
  },
  working: {
    zh: ({ points, months }) => [months === null ? `人人起点 ${points} 分` : `全年 ${points} 分 × ${months} ÷ 12`],
    en: ({ points, months }) => [
      months === null ? `everybody starts with ${points} points` : `${points} points a year × ${months} ÷ 12`,
    ],
  },
};
