import { expect, test } from 'vitest';
import { entrySigns, reviewProblems } from './entry-review.ts';
import { rational } from './exact.ts';

test.each([
  ['a third person', { reviewerId: 'c', recorderId: 'a', memberId: 'b' }, []],
  ['the recorder', { reviewerId: 'a', recorderId: 'a', memberId: 'b' }, ['review.own-entry']],
  ['the member', { reviewerId: 'b', recorderId: 'a', memberId: 'b' }, ['entry.own']],
])('%s reviews an entry: %j', (_who, reviewed, codes) => {
  expect(reviewProblems(reviewed).map(({ code }) => code)).toEqual(codes);
});

test.each([
  [50_000, []],
  [50_001, ['large']],
  [-50_001, ['large']],
])('an entry of %i ten-thousandths stands out as %j', (found, signs) => {
  const worth = { least: rational(0), most: rational(1_000_000), isFound: true };
  expect(entrySigns({ isAlike: false, worth, found, isLate: false })).toEqual(signs);
});

test('the strongest sign comes first', () => {
  expect(entrySigns({ isAlike: true, worth: null, found: null, isLate: true })).toEqual(['alike', 'late']);
  expect(entrySigns({ isAlike: false, worth: null, found: null, isLate: false })).toEqual([]);
});
