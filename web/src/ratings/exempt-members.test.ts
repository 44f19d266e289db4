import type { YearEnd } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { exemptMembers } from './exempt-members.ts';

const undecided = { last: null, isChanged: false, changeWords: null, decided: null, picked: [], pickReason: null };
const line = {
  total: null,
  stars: 9,
  grade: 'qualified',
  honors: [],
  tied: [],
  outcomes: [],
  revision: 1,
  ...undecided,
};
const yearEnd: YearEnd = {
  branch: { id: 'b', name: '第二党支部' },
  subject: 'member',
  year: 2026,
  scheme: { name: '评星定格', version: '1.0', hasStars: true, grades: [], outcomes: [] },
  steps: [],
  obstacles: [{ code: 'rating.direct-stars-missing', facts: { member: 'b', name: '吴桂兰' } }],
  satisfied: [],
  trial: null,
  bands: [],
  quotas: [],
  contests: [],
  reopenings: [],
  mayReopen: false,
  confirmed: null,
};

test('stars can be given before anything else is there', () => {
  expect(exemptMembers(yearEnd)).toEqual([{ memberId: 'b', name: '吴桂兰', stars: null, grade: null, revision: 0 }]);
});

test('whoever stands in the trial is listed once, with the stars given', () => {
  const lines = [
    { ...line, memberId: 'a', name: '丁守田', exempt: true },
    { ...line, memberId: 'b', name: '吴桂兰', exempt: true, stars: null, grade: null },
    { ...line, memberId: 'c', name: '周岚', exempt: false },
  ];
  const found = exemptMembers({ ...yearEnd, trial: { lines, missing: [] } });
  expect(found.map(({ memberId, stars }) => [memberId, stars])).toEqual([
    ['a', 9],
    ['b', null],
  ]);
});
