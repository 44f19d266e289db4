import { expect, test } from 'vitest';
import { shareOf } from './share-of.ts';

test.each([
  [12, 17, '70.6%'],
  [1, 3, '33.3%'],
  [1, 2000, '0.1%'],
  [0, 5, '0.0%'],
  [5, 5, '100.0%'],
])('%i of %i is %s', (count, whole, share) => {
  expect(shareOf(count, whole)).toBe(share);
});
