import { expect, test } from 'vitest';
import { asksOf } from './asks.ts';

test('what no meeting has passed is asked for, what lacks scores first; a branch’s own sheet is nobody’s', () => {
  const sheet = (period: string, missing: number, part: object = {}) => ({
    ...{ rater: 'self' as const, period, state: 'open' as const, missing, branch: '第一党支部', forBranch: null },
    ...part,
  });
  const asks = asksOf([
    sheet('2026-08', 5, { state: 'passed' }),
    sheet('2026-09', 0),
    sheet('2026-10', 3),
    sheet('2026', 8, { rater: 'peer' }),
    sheet('2026-11', 8, { rater: 'branch' }),
  ]);
  expect(asks.map(({ rater, period }) => `${rater} ${period}`)).toEqual(['self 2026-10', 'peer 2026', 'self 2026-09']);
});
