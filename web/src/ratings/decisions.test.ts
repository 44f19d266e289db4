import type { YearEnd } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { changedLines, decisionsOf } from './decisions.ts';

const line = {
  ...{ name: '丁守田', exempt: false, total: '85.00', stars: 8, honors: [], tied: [], outcomes: [], revision: 0 },
  ...{ isChanged: true, changeWords: null, decided: null, picked: [] },
};
const lines = [
  { ...line, memberId: 'same', grade: 'qualified', last: { year: 2025, stars: 7, grade: 'qualified' } },
  { ...line, memberId: 'other', grade: 'qualified', last: { year: 2025, stars: 8, grade: 'excellent' } },
  { ...line, memberId: 'new', grade: 'qualified', last: null },
];
const yearEnd = { trial: { lines, missing: [] } } as unknown as YearEnd;

test('who has another grade than a year before is asked about, also where the meeting gives it', () => {
  const ids = (changes: Parameters<typeof changedLines>[1]) =>
    changedLines(yearEnd, changes).map(({ memberId }) => memberId);
  expect(ids([])).toEqual(['other']);
  const given = { key: 'k', stars: 10, grade: 'excellent', reason: '抢险' };
  expect(ids([{ memberId: 'other', ...given }])).toEqual([]);
  expect(ids([{ memberId: 'same', ...given }])).toEqual(['same', 'other']);
});

test('what is empty is not sent; words of somebody who is as before are not either', () => {
  const changes = [
    { key: 'a', memberId: '', stars: null, grade: 'excellent', reason: '抢险立功' },
    { key: 'b', memberId: 'new', stars: 10, grade: 'excellent', reason: ' 抢险立功 ' },
  ];
  const words = { same: '没有变化', other: ' 下半年缺了三次党课 ' };
  expect(decisionsOf(yearEnd, { changes, words, picks: { 'year-star': ['new'] }, pickReasons: {} })).toEqual({
    changes: [{ memberId: 'new', stars: 10, grade: 'excellent', reason: '抢险立功' }],
    differences: [{ memberId: 'other', words: '下半年缺了三次党课' }],
    picks: [{ honor: 'year-star', memberId: 'new', reason: null }],
  });
});
