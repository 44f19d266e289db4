import { expect, test } from 'vitest';
import { hangingState, publishObstacles, type SheetReadiness } from './notice.ts';
import { type BallotKeying, confirmObstacles, keyingObstacles, type YearReadiness } from './rating.ts';
import { unusualScore } from './unusual-score.ts';

const ready: SheetReadiness = {
  period: '2026-03',
  isPublished: false,
  missing: [],
  unexplained: [],
  unpublishedBefore: null,
};
const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

test('a complete month may be published; each obstacle is named', () => {
  expect(publishObstacles(ready)).toEqual([]);
  const obstacles = publishObstacles({
    ...ready,
    isPublished: true,
    unpublishedBefore: '2026-02',
    missing: [{ member: 'm1', item: 'item-01' }],
    unexplained: [{ member: 'm2', item: 'item-02' }],
  });
  expect(codes(obstacles)).toEqual([
    'notice.already-published',
    'notice.month-before-open',
    'missing-score',
    'score.reason-missing',
  ]);
  expect(obstacles[3]?.facts).toEqual({ member: 'm2', item: 'item-02', period: '2026-03' });
});

test('a notice closes after its last day, when every objection has its answer', () => {
  const notice = {
    today: '2027-01-08',
    endsOn: '2027-01-07',
    openObjections: 0,
    isReplaced: false,
    isTakenDown: false,
  };
  expect(hangingState(notice)).toBe('closed');
  expect(hangingState({ ...notice, today: '2027-01-07' })).toBe('open');
  expect(hangingState({ ...notice, openObjections: 2 })).toBe('held');
  expect(hangingState({ ...notice, isTakenDown: true })).toBe('taken-down');
  expect(hangingState({ ...notice, today: '2027-01-07', isReplaced: true })).toBe('replaced');
});

const count = { papers: 12, scored: 11, sum: 990_000 };
const keying = (keyedBy: string, totals = new Map([['m1/mass/item-01', count]])): BallotKeying => ({ keyedBy, totals });
const year: YearReadiness = {
  state: 'draft',
  missing: [],
  unpublished: [],
  keyings: [keying('a'), keying('b')],
  groups: [{ group: 'mass', papers: 10, least: 10 }],
  openObjections: 0,
};

test('a year is confirmed only when nothing stands against it', () => {
  expect(confirmObstacles(year)).toEqual([]);
  const obstacles = confirmObstacles({
    state: 'confirmed',
    missing: [{ code: 'missing-score' }],
    unpublished: ['2026-12'],
    keyings: [keying('a')],
    groups: [{ group: 'mass', papers: 9, least: 10 }],
    openObjections: 1,
  });
  expect(codes(obstacles)).toEqual([
    'rating.already-confirmed',
    'rating.period-unpublished',
    'missing-score',
    'ballot.not-keyed-twice',
    'ballot-void',
    'rating.objections-open',
  ]);
});

test('two different people must key the same', () => {
  expect(keyingObstacles([keying('a'), keying('b')])).toEqual([]);
  expect(codes(keyingObstacles([keying('a'), keying('a')]))).toEqual(['ballot.keyed-by-one-person']);
  for (const other of [
    { ...count, papers: 13 },
    { ...count, scored: 10 },
    { ...count, sum: 980_000 },
  ]) {
    const differ = keyingObstacles([keying('a'), keying('b', new Map([['m1/mass/item-01', other]]))]);
    expect(differ).toEqual([{ code: 'ballot.keyings-differ', facts: { cell: 'm1/mass/item-01' } }]);
  }
  expect(codes(keyingObstacles([keying('a'), keying('b', new Map())]))).toEqual(['ballot.keyings-differ']);
});

test('a score that differs by three points or more from last month stands out', () => {
  const threshold = { n: 3, d: 1, clause: 'unusual' };
  expect(unusualScore(90_000, 60_000, threshold)).toBe(true);
  expect(unusualScore(60_000, 90_000, threshold)).toBe(true);
  expect(unusualScore(90_000, 60_001, threshold)).toBe(false);
  expect(unusualScore(null, 10_000, threshold)).toBe(false);
  expect(unusualScore(90_000, null, threshold)).toBe(false);
});
