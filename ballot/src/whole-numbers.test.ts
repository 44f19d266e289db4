import { generatePrimeSync, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { inverseOf, raised, toBytes, toNumber } from './whole-numbers.ts';

/** Euclid's way, one step after the other. */
function plainInverse(value: bigint, modulus: bigint): bigint | null {
  let [before, now] = [modulus, value % modulus];
  let [factorBefore, factor] = [0n, 1n];
  while (now !== 0n) {
    const quotient = before / now;
    [before, now] = [now, before - quotient * now];
    [factorBefore, factor] = [factor, factorBefore - quotient * factor];
  }
  if (before !== 1n) return null;
  return factorBefore < 0n ? factorBefore + modulus : factorBefore;
}

test('the inverse is the one that Euclid finds step by step, for numbers of any length', () => {
  for (let round = 0; round < 3000; round += 1) {
    const modulus = toNumber(randomBytes(1 + (round % 400))) + 2n;
    const value = toNumber(randomBytes(1 + ((round * 7) % 420)));
    const inverse = inverseOf(value, modulus);
    expect([modulus, value, inverse]).toEqual([modulus, value, plainInverse(value, modulus)]);
    if (inverse !== null) expect((inverse * value) % modulus).toBe(1n % modulus);
  }
});

test('small numbers, neighbours and numbers with long runs of zeros and ones have theirs', () => {
  for (let modulus = 2n; modulus < 60n; modulus += 1n)
    for (let value = 0n; value < 120n; value += 1n)
      expect([value, modulus, inverseOf(value, modulus)]).toEqual([value, modulus, plainInverse(value, modulus)]);
  for (const bits of [48n, 49n, 50n, 51n, 52n, 53n, 64n, 100n, 101n, 3071n])
    for (const near of [-3n, -1n, 1n, 3n]) {
      const modulus = (1n << bits) + near;
      for (const value of [1n, 2n, 3n, modulus - 1n, modulus - 2n, (1n << (bits - 1n)) + 1n, modulus >> 1n])
        expect([bits, near, inverseOf(value, modulus)]).toEqual([bits, near, plainInverse(value, modulus)]);
    }
});

test('there is no inverse where a factor is shared', () => {
  const prime = generatePrimeSync(256, { bigint: true });
  expect(inverseOf(prime * 3n, prime * 5n)).toBeNull();
  expect(inverseOf(0n, prime)).toBeNull();
});

test('raising is multiplying 65,537 times, and numbers are written and read in so many bytes', () => {
  const modulus = 1_000_003n;
  let product = 1n;
  for (let times = 0; times < 65_537; times += 1) product = (product * 12_345n) % modulus;
  expect(raised(12_345n, modulus)).toBe(product);
  expect(toNumber(toBytes(258n, 4))).toBe(258n);
  expect([...toBytes(258n, 4)]).toEqual([0, 0, 1, 2]);
  expect(toNumber(new Uint8Array(0))).toBe(0n);
  expect(() => toBytes(256n, 1)).toThrow(RangeError);
});
