import { expect, test } from 'vitest';
import { minutesOf } from './minutes.ts';

const line = (month: string, minutesPerPerson: string | null) => ({
  month,
  people: minutesPerPerson === null ? null : 60,
  minutesPerPerson,
});

test('the mean is over the whole months before, the present month stands apart', () => {
  const lines = [line('2026-09', '51'), line('2026-10', '41'), line('2026-11', '12.4')];
  expect(minutesOf(lines, '2026-11')).toEqual({ people: 60, mean: 46, last: 41, now: 12 });
});

test('a duty of fewer than five people shows no minutes', () => {
  expect(minutesOf([line('2026-10', null)], '2026-11')).toBe('few');
});

test('before anything is counted it says so', () => {
  expect(minutesOf([], '2026-11')).toBe('none');
  expect(minutesOf([line('2025-12', '30')], '2026-01')).toBe('none');
});
