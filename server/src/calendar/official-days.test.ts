import { expect, test } from 'vitest';
import { officialDays } from './official-days.ts';

const isWorking = new Map(officialDays().map(({ day, is_working }) => [day, is_working]));

test('holidays, weekends and make-up workdays of 2026 are as announced', () => {
  expect(isWorking.get('2026-01-01')).toBe(false);
  expect(isWorking.get('2026-11-20')).toBe(true);
  expect(isWorking.get('2026-11-21')).toBe(false);
  for (const day of ['2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']) {
    expect(isWorking.get(day), day).toBe(true);
  }
});

test('a year that nobody has announced yet is not there', () => {
  expect(isWorking.has('2027-01-01')).toBe(false);
  expect(isWorking.size).toBe(366 + 365 + 365);
});
