import fc from 'fast-check';
import { expect, test } from 'vitest';
import { POINT_SCALE } from './exact.ts';
import { spreadOf } from './spread.ts';

const of = (...points: readonly number[]) => spreadOf(points.map((each) => Math.round(each * POINT_SCALE)));

test('the middle half is told to whole points, the outermost to the tens around them, the mean to one decimal', () => {
  expect(of(71.37, 82.4, 88.5, 91, 96.12)).toEqual({
    ...{ least: '70', lower: '82', middle: '89', upper: '91', most: '100', mean: '85.9' },
  });
});

test('five alike are a line, and points below nothing stay below it', () => {
  expect(of(80, 80, 80, 80, 80)).toEqual({
    ...{ least: '80', lower: '80', middle: '80', upper: '80', most: '80', mean: '80.0' },
  });
  expect(of(-3.2, -1, 0, 1, 2)).toMatchObject({ least: '-10', mean: '-0.2', most: '10' });
});

test('of any points the numbers stand in their order, whatever the order they came in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500_000, max: 2_000_000 }), { minLength: 5 }), (points) => {
      const { least, lower, middle, upper, most, mean } = spreadOf(points);
      const line = [least, lower, middle, upper, most].map(Number);
      expect(line).toEqual(line.toSorted((left, right) => left - right));
      expect(Number(mean)).toBeGreaterThanOrEqual(Number(least) - 0.05);
      expect(Number(mean)).toBeLessThanOrEqual(Number(most) + 0.05);
      expect(spreadOf(points.toReversed())).toEqual(spreadOf(points));
    }),
  );
});
