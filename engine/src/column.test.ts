import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Column, MISSING } from './column.ts';
import { addRational, compareRational, multiplyRational, rational, roundedSteps } from './exact.ts';
import { SEED, times } from './testing/repeat.ts';

// Mostly everyday numbers, now and then ones that leave the safe range.
const top = fc.oneof(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.maxSafeInteger());
const bottom = fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
const fraction = fc.record({ n: top, d: bottom });

test(`a column adds and weighs like BigInt fractions, whatever the size (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(fc.record({ value: fraction, weight: fraction }), { minLength: 1, maxLength: 8 }), (terms) => {
      const source = new Column(terms.length);
      const target = new Column(1);
      let expected = rational(0);
      target.set(0, 0, 1);
      terms.forEach(({ value, weight }, at) => {
        source.set(at, value.n, value.d);
        target.addProduct(0, source, at, weight);
        expected = addRational(expected, multiplyRational(rational(value.n, value.d), rational(weight.n, weight.d)));
      });
      expect(compareRational(target.value(0), expected)).toBe(0);
    }),
    { numRuns: times(2000), seed: SEED },
  );
});

test(`a column scales, compares and rounds like BigInt fractions (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fraction, fraction, fc.constantFrom(1, 10, 100, 1000, 5000, 10_000), (value, other, step) => {
      const column = new Column(2);
      column.set(0, value.n, value.d);
      const exact = rational(value.n, value.d);
      expect(Math.sign(column.compare(0, other))).toBe(compareRational(exact, rational(other.n, other.d)));
      const steps = roundedSteps(exact, rational(step, 10_000), 'half-up');
      if (Number.isSafeInteger(Number(steps) * step)) expect(column.rounded(0, step)).toBe(Number(steps) * step + 0);
      column.copyFrom(1, column, 0, other);
      column.scale(0, other.n, other.d);
      expect(column.value(0)).toEqual(multiplyRational(exact, rational(other.n, other.d)));
      expect(column.value(1)).toEqual(column.value(0));
    }),
    { numRuns: times(2000), seed: SEED },
  );
});

test('an empty cell is absent, a due one is missing, and neither is a number', () => {
  const column = new Column(2);
  column.set(1, 0, MISSING);
  expect([column.isPresent(0), column.isMissing(0)]).toEqual([false, false]);
  expect([column.isPresent(1), column.isMissing(1)]).toEqual([false, true]);
});
