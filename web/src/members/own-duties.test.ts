import { expect, test } from 'vitest';
import { ownDuties } from './own-duties.ts';

const notice = (id: string, closesOn: string, state: 'open' | 'closed' = 'open') => ({
  id,
  kind: 'month' as const,
  period: '2026-10',
  state,
  closesOn,
});

test('open notices are to be looked at, the one that ends first on top', () => {
  const duties = ownDuties([notice('b', '2026-12-09'), notice('a', '2026-12-04')], '2026-12-01');
  expect(duties.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('what has ended is nothing to do, and there are never more than three', () => {
  const ended = [notice('a', '2026-11-30'), notice('b', '2026-12-09', 'closed')];
  expect(ownDuties(ended, '2026-12-01')).toEqual([]);
  const many = ['a', 'b', 'c', 'd'].map((id) => notice(id, '2026-12-09'));
  expect(ownDuties(many, '2026-12-01').length).toBe(3);
  expect(ownDuties(many, '2026-12-01', 2).length).toBe(1);
  expect(ownDuties(many, '2026-12-01', 4)).toEqual([]);
});
