import { expect, test } from 'vitest';
import { cutBundles } from './cut-bundles.ts';

test('a file of equal bundles is cut into them; one that is broken off is none', () => {
  expect(cutBundles(Uint8Array.of(1, 2, 3, 4, 5, 6), 3)).toEqual([Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5, 6)]);
  expect(cutBundles(new Uint8Array(0), 3)).toEqual([]);
  expect(cutBundles(Uint8Array.of(1, 2, 3, 4), 3)).toBeNull();
});
