import type { RuleWords } from './rule-words.ts';

const parts = {
  zh: { total: '总分', stars: '星级数', grade: '等次对应的分' },
  en: { total: 'total', stars: 'stars', grade: 'grade, as points' },
} as const;

const unknown = {
  zh: { refuse: '没有结果的不予计算', skip: '没有结果的不计', zero: '没有结果的计 0' },
  en: {
    refuse: 'refused where there is no result',
    skip: 'passed over where there is no result',
    zero: '0 where there is no result',
  },
} as const;

export const otherResult: RuleWords<'other-result'> = {
  part: {
    zh: ({ of, take, grades, missing }, say) => {
      const lines = (grades ?? []).map(({ grade, points }) => `${say.name('grade', grade)} ${say.points(points)}`);
      const table = lines.length === 0 ? '' : `（${lines.join('，')}）`;
      return `${say.name('result', of)}的${parts.zh[take]}${table}；${unknown.zh[missing]}`;
    },
    en: ({ of, take, grades, missing }, say) => {
      const lines = (grades ?? []).map(({ grade, points }) => `${say.name('grade', grade)} ${say.points(points)}`);
      const table = lines.length === 0 ? '' : ` (${lines.join(', ')})`;
      return `the ${parts.en[take]} of ${say.name('result', of)}${table}; ${unknown.en[missing]}`;
    },
  },
  working: {
    zh: ({ name, take, found }) => [
      found === null
        ? `没有“${name}”的结果`
        : `“${name}”的${take === 'total' ? '总分' : take === 'stars' ? '星级' : '等次'}：${found}`,
    ],
    en: ({ name, take, found }) => [found === null ? `“${name}” has no result` : `${take} of “${name}”: ${found}`],
  },
};
