import { expect, test } from 'vitest';
import { writtenDay } from './written-day.ts';

test.each(['2026-12-04', '2026-12-4', '20261204', '2026/12/4', '2026.12.4', '2026年12月4日', ' 2026 年 12 月 4 日 '])(
  '«%s» is the fourth of December',
  (written) => {
    expect(writtenDay(written)).toBe('2026-12-04');
  },
);

test.each(['', '2026-11-31', '2026-02-29', '2026-13-01', '12/04/2026', '2026-12', '明天'])(
  '«%s» is no day',
  (written) => {
    expect(writtenDay(written)).toBeNull();
  },
);

test('29 February is a day in a leap year', () => {
  expect(writtenDay('2028-2-29')).toBe('2028-02-29');
});
