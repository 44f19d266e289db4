import { expect, test } from 'vitest';
import { obstaclesOf } from './obstacles.ts';

const missing = (name: string, item: string, period = '2026-12', by = 'branch') => ({
  code: 'missing-score',
  facts: { member: `id of ${name}`, name, item, by, period },
});

test('missing scores of one month are one thing to do, naming each member once', () => {
  expect(obstaclesOf([missing('a', 'item-01'), missing('a', 'item-02'), missing('b', 'item-01')])).toEqual([
    { kind: 'missing', period: '2026-12', names: ['a', 'b'] },
  ]);
});

test('what a ballot lacks is told from what is missing on a year’s sheet', () => {
  const ballot = [missing('a', 'item-01', '2026', 'year-end'), missing('b', 'item-01', '2026', 'year-end')];
  expect(obstaclesOf(ballot)).toEqual([{ kind: 'missing-ballot' }]);
  expect(obstaclesOf([missing('a', 'item-01', '2026', 'peer')])).toEqual([
    { kind: 'missing', period: '2026', names: ['a'] },
  ]);
});

test('a ballot that nobody has keyed is one thing to do, not two', () => {
  const keying = { code: 'ballot.not-keyed-twice', facts: { keyings: 0 } };
  expect(obstaclesOf([missing('a', 'item-01', '2026', 'year-end'), keying])).toEqual([{ kind: 'keying', keyings: 0 }]);
});

test('a ballot without names that is not published is one thing to do, and it is named', () => {
  const problem = { code: 'ballot.unpublished', facts: { ballot: 'year-end', ballotName: '年底测评' } };
  expect(obstaclesOf([missing('a', 'item-01', '2026', 'year-end'), problem])).toEqual([
    { kind: 'held', name: '年底测评' },
  ]);
});

test('all that is unpublished is cured on one page and is one obstacle', () => {
  const problems = ['2026-10', '2026-Q3'].map((period) => ({ code: 'rating.period-unpublished', facts: { period } }));
  expect(obstaclesOf(problems)).toEqual([{ kind: 'unpublished', periods: ['2026-10', '2026-Q3'] }]);
});

test('every cell in which two keyings differ counts, and a void ballot says how many papers there are', () => {
  const cells = ['x', 'y', 'z'].map((cell) => ({ code: 'ballot.keyings-differ', facts: { cell } }));
  const voided = { code: 'ballot-void', facts: { group: '群众代表', papers: 8, least: 10 } };
  expect(obstaclesOf([...cells, voided])).toEqual([
    { kind: 'differ', count: 3 },
    { kind: 'void', group: '群众代表', papers: 8, least: 10 },
  ]);
});

test('a problem nobody foresaw is still shown', () => {
  const problem = { code: 'rating.something-new', facts: { count: 2 } };
  expect(obstaclesOf([problem])).toEqual([{ kind: 'other', problem }]);
});
