import { expect, test } from 'vitest';
import { readAsOf } from './as-of.ts';

test('an address names a day or none', () => {
  expect(readAsOf({ on: '2026-05-01' })).toEqual({ on: '2026-05-01' });
  expect(readAsOf({ on: '2026-02-30' })).toEqual({});
  expect(readAsOf({ on: 20260501, other: 'x' })).toEqual({});
  expect(readAsOf({})).toEqual({});
});
