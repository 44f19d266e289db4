import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCode } from './check-code.ts';

const hashes = fc
  .array(fc.integer({ min: 0, max: 255 }), { minLength: 32, maxLength: 32 })
  .map((bytes) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''));

test('a check code is ten characters that nobody mistakes for one another, in groups', () => {
  fc.assert(
    fc.property(hashes, (hash) => {
      expect(checkCode(hash)).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{2}$/);
    }),
    { numRuns: 2000 },
  );
});

test('the same hash gives the same code, another hash another one', () => {
  const known = fc.sample(hashes, 2000);
  const codes = known.map(checkCode);
  expect(known.map(checkCode)).toEqual(codes);
  expect(new Set(codes).size).toBe(new Set(known).size);
  expect(checkCode('0'.repeat(64))).toBe('2222-2222-22');
});
