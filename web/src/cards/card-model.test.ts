import type { Card } from '@xianfeng/contract';
import type { Explanation } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { adjustmentsOf, countsHighestOnly, equationOf, itemRows, standingOf, termsOf } from './card-model.ts';

const fact = { clause: null, parts: [] } as const;

const item: Explanation = {
  part: 'item-01',
  name: '理想信念',
  exact: '9.04',
  shown: '9.04',
  clause: null,
  working: {
    rule: 'weighted',
    terms: [
      { part: 'month-mean', weight: '0.8', value: '9', product: '7.2' },
      { part: 'ballot-mean', weight: '0.2', value: '9.2', product: '1.84' },
    ],
  },
  parts: [
    {
      ...fact,
      part: 'item-01.month-mean',
      name: '',
      exact: '9',
      shown: '9.00',
      working: { rule: 'mean', periods: [], sum: '108', count: 12 },
    },
    {
      ...fact,
      part: 'item-01.ballot-mean',
      name: '',
      exact: '9.2',
      shown: '9.20',
      working: { rule: 'ballot-mean', groups: [], papers: 42, scored: 40, sum: '368' },
    },
  ],
};

const candidate = { level: 'county', note: null } as const;
const award: Explanation = {
  ...fact,
  part: 'awards',
  name: '表彰奖励',
  exact: '2',
  shown: '2.00',
  working: {
    rule: 'highest-only',
    period: null,
    candidates: [
      { ...candidate, item: 'awards', on: '2026-07-28', points: '2', counted: true, entryId: 'high' },
      { ...candidate, item: 'awards', on: '2026-07-01', points: '1', counted: false, entryId: 'low' },
    ],
  },
};
const criticism: Explanation = {
  ...award,
  part: 'criticism',
  exact: '-1',
  shown: '-1.00',
  working: {
    rule: 'highest-only',
    period: null,
    candidates: [{ ...candidate, item: 'criticism', on: '2026-05-06', points: '1', counted: true, entryId: 'minus' }],
  },
};
const total: Explanation = {
  ...fact,
  part: 'total',
  name: '年度总积分',
  exact: '10.04',
  shown: '10.04',
  working: {
    rule: 'sum',
    terms: [
      { part: 'item-01', name: '', value: '9.04' },
      { part: 'awards', name: '', value: '2' },
      { part: 'criticism', name: '', value: '-1' },
    ],
    before: '10.04',
    least: '0',
    most: null,
    rounding: null,
  },
  parts: [item, award, criticism],
};

const entry = {
  item: 'awards',
  itemName: '表彰奖励',
  levelName: '县级',
  sign: 'plus',
  document: null,
  note: null,
  branch: null,
  eventId: null,
  counted: null,
  declarationId: null,
  isWaiting: false,
} as const;

const month = (number: number, points: string | null): Card['months'][number] => ({
  period: `2026-${String(number).padStart(2, '0')}`,
  state: points === null ? 'open' : 'published',
  total: points,
  points: points === null ? {} : { 'item-01': points },
  meetingOn: null,
  noticeId: null,
  noticeClosesOn: null,
  branch: null,
  reasons: [],
});

const running: Card = {
  member: { id: 'm', name: '周岚', branch: '第二党支部', category: null, exempt: false },
  year: 2026,
  scheme: { id: 's', name: '评星定格', version: '1.0', grades: [] },
  state: 'running',
  noticeClosesOn: null,
  total: null,
  stars: null,
  grade: null,
  sections: [],
  decided: null,
  changeWords: null,
  items: [
    { id: 'item-01', name: '理想信念', most: '10' },
    { id: 'item-02', name: '学习教育', most: '10' },
  ],
  entries: [
    { ...entry, id: 'low', points: '1', occurredOn: '2026-07-01' },
    { ...entry, id: 'high', points: '2', occurredOn: '2026-07-28' },
    { ...entry, id: 'minus', item: 'criticism', sign: 'minus', points: '1', occurredOn: '2026-05-06' },
  ],
  explanation: null,
  corrections: [],
  vetoes: [],
  months: [month(1, '9'), month(2, '8'), month(3, null)],
  ballot: null,
  parts: [],
};
const closed: Card = { ...running, state: 'final', total: '10.04', explanation: total };

test('a closed item shows what came from the months and what from the ballot', () => {
  const [row] = itemRows(closed);
  expect(row).toMatchObject({ points: '9.04', fromMonths: '7.20', fromBallot: '1.84', solid: 72, hatched: 18.4 });
});

test('while the year runs an item shows the mean so far, and an item nobody scored shows nothing, not 0', () => {
  const [first, second] = itemRows(running);
  expect(first).toMatchObject({ points: '8.50', fromMonths: null, solid: 85, hatched: 0 });
  expect(second).toMatchObject({ points: null, solid: 0 });
});

test('scores of a month that no meeting has passed are left out of the mean', () => {
  const draft = { ...month(3, '1'), state: 'open' as const };
  const [first] = itemRows({ ...running, months: [month(1, '9'), month(2, '8'), draft] });
  expect(first?.points).toBe('8.50');
});

test('the equation adds up: year-end points, bonus, deduction, total', () => {
  expect(equationOf(closed)).toEqual({ yearEnd: '9.04', bonus: '2.00', deduction: '1.00', total: '10.04' });
  expect(equationOf(running)).toBeNull();
});

test('a scheme whose total has parts of its own shows them by name, and never a sum that does not add up', () => {
  const part = {
    ...fact,
    name: '',
    exact: '0',
    shown: '0.00',
    working: { rule: 'fixed', points: '0', months: null },
  } as const;
  const sumOf = (...values: readonly string[]): Card => ({
    ...closed,
    total: '14.00',
    explanation: {
      ...total,
      working: {
        ...{ rule: 'sum', before: '14', least: '0', most: null, rounding: null },
        terms: values.map((value, at) => ({ part: `part-${at}`, name: `第${at + 1}部分`, value })),
      },
      parts: values.map((_, at) => ({ ...part, part: `part-${at}` })),
    },
  });
  expect(equationOf(sumOf('20', '-6'))).toBeNull();
  expect(termsOf(sumOf('20', '-6'))).toEqual([
    { name: '第1部分', value: '20.00' },
    { name: '第2部分', value: '-6.00' },
  ]);
  expect(termsOf(sumOf('20', '-7'))).toBeNull();
  expect(termsOf(sumOf('10', '1', '1', '1', '1'))).toBeNull();
  expect(termsOf(closed)).toBeNull();
});

test('what waits for its review says so, whether there is a total or not', () => {
  const entries = [{ ...entry, id: 'high', points: '2', occurredOn: '2026-07-28', isWaiting: true }];
  for (const card of [running, closed])
    expect(adjustmentsOf({ ...card, entries })).toMatchObject([{ standing: 'waiting', points: '+2.00' }]);
});

test('what does not count is listed last with 0.00, and a running year leaves open what counts', () => {
  expect(adjustmentsOf(closed).map(({ entry: { id }, standing, points }) => [id, standing, points])).toEqual([
    ['high', 'counted', '+2.00'],
    ['minus', 'counted', '−1.00'],
    ['low', 'left-out', '0.00'],
  ]);
  expect(new Set(adjustmentsOf(running).map(({ standing }) => standing))).toEqual(new Set(['on-record']));
});

test('that the highest alone counts is said only where some number of the total is made like that', () => {
  expect(countsHighestOnly(closed)).toBe(true);
  expect(countsHighestOnly({ explanation: item })).toBe(false);
  expect(countsHighestOnly(running)).toBe(false);
});

test('months without points are missing, months that are not due are not', () => {
  const months = [...running.months, { ...month(4, null), state: 'not-due' as const }];
  const { scored, missing, latest } = standingOf({ ...running, months });
  expect(scored.length).toBe(2);
  expect(missing.map(({ period }) => period)).toEqual(['2026-03']);
  expect(latest?.period).toBe('2026-02');
});
