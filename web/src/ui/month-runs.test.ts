import { expect, test } from 'vitest';
import { monthRun } from './month-run.ts';

test('months in a row are said by their first and last, others one by one', () => {
  expect(monthRun(['2026-01', '2026-02', '2026-03'])).toEqual({ from: '2026-01', to: '2026-03' });
  expect(monthRun(['2026-01', '2026-03'])).toBeNull();
  expect(monthRun([])).toBeNull();
});
