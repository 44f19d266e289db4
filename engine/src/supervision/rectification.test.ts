import { expect, test } from 'vitest';
import { rectificationByPeriod, type RectificationTask } from './rectification.ts';

const asked = { cycle: '2026', granularity: 'quarter', today: '2026-11-20' } as const;
const task = (given: Partial<RectificationTask>): RectificationTask => ({
  ...{ period: null, foundOn: '2026-05-12', dueOn: '2026-06-30', state: 'open' },
  ...given,
});
const none = { set: 0, settled: 0, overdue: 0 };

test('what follows from a quarter’s result stands with that quarter, whenever a meeting decided it', () => {
  const decidedLater = task({ period: '2026-Q1', foundOn: '2026-05-12', state: 'settled' });
  expect(rectificationByPeriod([decidedLater], asked)).toEqual([{ set: 1, settled: 1, overdue: 0 }, none, none, none]);
});

test('what a visit found stands with the quarter of its day: the last of June with the second, the first of July with the third', () => {
  const found = [task({ foundOn: '2026-06-30' }), task({ foundOn: '2026-07-01', dueOn: '2026-12-01' })];
  expect(rectificationByPeriod(found, asked)).toEqual([
    none,
    { set: 1, settled: 0, overdue: 1 },
    { set: 1, settled: 0, overdue: 0 },
    none,
  ]);
});

test('what follows from the whole year, or was found when it was over, stands with the last quarter', () => {
  const tasks = [task({ period: '2026' }), task({ foundOn: '2027-01-12', dueOn: '2027-03-01' })];
  expect(rectificationByPeriod(tasks, { ...asked, today: '2027-02-01' })[3]).toEqual({
    set: 2,
    settled: 0,
    overdue: 1,
  });
});

test('on its day a task is not overdue yet, and what the branch says to have put right waits for those who look again', () => {
  const tasks = [
    task({ dueOn: '2026-11-20' }),
    task({ dueOn: '2026-11-19' }),
    task({ dueOn: '2026-11-01', state: 'mended' }),
    task({ dueOn: '2026-11-01', state: 'settled' }),
  ];
  expect(rectificationByPeriod(tasks, asked)[1]).toEqual({ set: 4, settled: 1, overdue: 1 });
});

test('a scheme by the month has them by the month', () => {
  const counts = rectificationByPeriod([task({ foundOn: '2026-02-28' })], { ...asked, granularity: 'month' });
  expect(counts.map(({ set }) => set)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});
