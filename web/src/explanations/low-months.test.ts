import { expect, test } from 'vitest';
import { lowMonths } from './low-months.ts';

const month = (period: string, points: string | null) => ({ period, points, due: points !== null });

test('a month two points below the own middle month stands out, one point does not', () => {
  const low = lowMonths([month('2026-01', '9'), month('2026-02', '8'), month('2026-03', '7'), month('2026-04', '9')]);
  expect([...low]).toEqual([['2026-03', '2']]);
});

test('a month without points is never low, and a year without points has no low months', () => {
  expect(lowMonths([month('2026-01', '9'), month('2026-02', null)]).size).toBe(0);
  expect(lowMonths([month('2026-01', null)]).size).toBe(0);
});
