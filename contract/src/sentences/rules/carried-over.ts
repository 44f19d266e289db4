import type { RuleWords } from './rule-words.ts';

const unknown = {
  zh: { refuse: '没有上年总分的不予计算', skip: '没有上年总分的不计', zero: '没有上年总分的计 0' },
  en: {
    refuse: 'refused where there is none',
    skip: 'passed over where there is none',
    zero: '0 where there is none',
  },
} as const;

export const carriedOver: RuleWords<'carried-over'> = {
  part: {
    zh: ({ share, missing, ...bounds }, say) =>
      `上年总分的 ${say.share(share)} 带入本年${say.bounds(bounds)}；${unknown.zh[missing]}`,
    en: ({ share, missing, ...bounds }, say) =>
      `${say.share(share)} of last year's total is carried over${say.bounds(bounds)}; ${unknown.en[missing]}`,
  },
  working: {
    zh: ({ period, total, share }) => [
      total === null ? `没有 ${period} 年的总分` : `${period} 年总分 ${total}，按 ${share} 带入`,
    ],
    en: ({ period, total, share }) => [
      total === null ? `there is no total of ${period}` : `the total of ${period} is ${total}, of which ${share} count`,
    ],
  },
};
