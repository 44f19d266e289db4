import { expect, test } from 'vitest';
import { correctionReviewProblems } from './score-correction.ts';

const reviewed = { reviewerId: 'panel', proposerId: 'recorder', subjectId: 'member', isTied: false };
const codes = (change: Partial<typeof reviewed>) =>
  correctionReviewProblems({ ...reviewed, ...change }).map(({ code }) => code);

test('a third person passes the correction of a score', () => {
  expect(codes({})).toEqual([]);
});

test.each([
  [{ reviewerId: 'member' }, 'score-correction.own-score'],
  [{ reviewerId: 'recorder' }, 'score-correction.own-proposal'],
  [{ isTied: true }, 'score-correction.tied'],
] as const)('%j does not', (change, code) => {
  expect(codes(change)).toEqual([code]);
});
