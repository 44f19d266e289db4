import { expect, test } from 'vitest';
import { drawDays, workingDays } from './notice-days.ts';

const days = [
  ['2026-12-28', true],
  ['2026-12-29', true],
  ['2026-12-30', true],
  ['2026-12-31', true],
  ['2027-01-01', false],
  ['2027-01-02', false],
  ['2027-01-03', false],
  ['2027-01-04', true],
].map(([day, isWorking]) => ({ day: String(day), isWorking: isWorking === true }));

test('the day of posting does not count, and a run of days off is one cell', () => {
  expect(drawDays(days, '2026-12-28')).toEqual([
    { name: 'working', day: '2026-12-29' },
    { name: 'working', day: '2026-12-30' },
    { name: 'working', day: '2026-12-31' },
    { name: 'off', from: '2027-01-01', to: '2027-01-03', isWeekend: false },
    { name: 'working', day: '2027-01-04' },
  ]);
  expect(workingDays(days, '2026-12-28')).toBe(4);
});

test('a plain weekend is named as one', () => {
  const weekend = ['2026-11-21', '2026-11-22'].map((day) => ({ day, isWorking: false }));
  expect(drawDays(weekend, '2026-11-20')).toEqual([
    { name: 'off', from: '2026-11-21', to: '2026-11-22', isWeekend: true },
  ]);
});
