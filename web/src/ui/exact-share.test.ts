import { expect, test } from 'vitest';
import { exactShare } from './exact-share.ts';

test.each([
  [24, '5', '1.2'],
  [3, '10', '0.3'],
  [20, '5', '1'],
  [100, '10', '10'],
  [7, '12.5', '0.875'],
  [0, '5', '0'],
])('%i × %s%% = %s', (base, percent, share) => {
  expect(exactShare(base, percent)).toBe(share);
});
