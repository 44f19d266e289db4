import { expect, test } from 'vitest';
import {
  compareRational,
  decimalFromPoints,
  divisorOf,
  exactText,
  fastExactText,
  fastRoundedSteps,
  formatRational,
  pointsFromDecimal,
  rational,
  readExact,
  readFigure,
  roundedSteps,
  twoDecimals,
} from './exact.ts';

test('points read from numbers and decimal strings are whole ten-thousandths', () => {
  expect(pointsFromDecimal(9)).toEqual({ ok: true, value: 90_000 });
  expect(pointsFromDecimal('9.5')).toEqual({ ok: true, value: 95_000 });
  expect(pointsFromDecimal(9.35)).toEqual({ ok: true, value: 93_500 });
  expect(pointsFromDecimal('-0.0001')).toEqual({ ok: true, value: -1 });
  expect(pointsFromDecimal('-0')).toEqual({ ok: true, value: 0 });
  expect(pointsFromDecimal(1e-4)).toEqual({ ok: true, value: 1 });
});

test.each([
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e300,
  1e21,
  0.00001,
  '1.00000',
  '1e3',
  '',
  ' 1',
  '01',
  '+1',
  '.5',
  '5.',
  '１',
  '1,5',
  '-',
])('points refuse %s', (found) => {
  const read = pointsFromDecimal(found);
  expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(['points.not-decimal']);
});

test('every decimal of four places survives reading and writing, as a number and as a string', () => {
  for (let points = -20_000; points <= 1_200_000; points += 37) {
    const text = decimalFromPoints(points);
    expect(pointsFromDecimal(text)).toEqual({ ok: true, value: points });
    expect(pointsFromDecimal(Number(text))).toEqual({ ok: true, value: points });
  }
});

test('two decimals round halves away from zero and never show minus zero', () => {
  expect(twoDecimals(949_950)).toBe('95.00');
  expect(twoDecimals(949_949)).toBe('94.99');
  expect(twoDecimals(-50)).toBe('-0.01');
  expect(twoDecimals(-49)).toBe('0.00');
  expect(twoDecimals(0)).toBe('0.00');
});

test('fractions round half up on any step, in either sign', () => {
  expect(formatRational(rational(189_995, 2000), 2)).toBe('95.00');
  expect(formatRational(rational(-5, 1000), 2)).toBe('-0.01');
  expect(formatRational(rational(5, 2), 0)).toBe('3');
  expect(roundedSteps(rational(7, 4), rational(1, 2), 'half-up')).toBe(4n);
  expect(roundedSteps(rational(-7, 4), rational(1, 2), 'half-up')).toBe(-4n);
});

test('down cuts off and up makes one more of whatever is left; below zero both do what they do above it', () => {
  const steps = (n: number, d: number, mode: 'half-up' | 'down' | 'up') =>
    Number(roundedSteps(rational(n, d), rational(1), mode));
  expect([5, 4, 3, 1, 0].map((n) => steps(n, 4, 'down'))).toEqual([1, 1, 0, 0, 0]);
  expect([5, 4, 3, 1, 0].map((n) => steps(n, 4, 'up'))).toEqual([2, 1, 1, 1, 0]);
  expect([-5, -4, -3, -1].map((n) => steps(n, 4, 'down') + 0)).toEqual([-1, -1, 0, 0]);
  expect([-5, -4, -3, -1].map((n) => steps(n, 4, 'up'))).toEqual([-2, -1, -1, -1]);
  expect([steps(1, 2, 'half-up'), steps(-1, 2, 'half-up'), steps(49, 100, 'half-up')]).toEqual([1, -1, 0]);
});

test('the fast rounding gives what the slow one gives, or declines', () => {
  for (let n = -1000; n <= 1000; n += 1) {
    for (const d of [1, 3, 7, 12, 120]) {
      for (const mode of ['half-up', 'down', 'up'] as const) {
        const exact = Number(roundedSteps(rational(n, d), rational(1, 100), mode));
        expect(fastRoundedSteps(n, d, 100, mode) === exact, `${n}/${d} ${mode}`).toBe(true);
      }
    }
  }
  expect(fastRoundedSteps(Number.MAX_SAFE_INTEGER, 3, 100, 'up')).toBeNull();
});

test('an exact value ends as a decimal or stands as a fraction', () => {
  expect(exactText(rational(47, 5))).toBe('9.4');
  expect(exactText(rational(100, 1))).toBe('100');
  expect(exactText(rational(100, 3))).toBe('100/3');
  expect(exactText(rational(-1, 8))).toBe('-0.125');
  expect(exactText(rational(0))).toBe('0');
});

test('the text of two whole numbers is that of their fraction, at every length a decimal ends in', () => {
  for (const d of [1, 3, 4, 7, 16, 32, 125, 625, 10_000, 20_000, 2 ** 12, 2 ** 13, 5 ** 12, 5 ** 13, 3 * 2 ** 12]) {
    for (const n of [0, 1, -1, 5, -7, 30, 10_000, 2_000_000, 2_000_100, -100, 123_456_789]) {
      expect(fastExactText(n, d), `${n}/${d}`).toBe(exactText(rational(n, d)));
    }
  }
  expect(fastExactText(1, 2 ** 12)).toBe('0.000244140625');
  expect(fastExactText(1, 2 ** 13)).toBe('1/8192');
  expect(fastExactText(9_007_199_254_740_991, 16)).toBe('562949953421311.9375');
});

test('what an exact text says is read back as it was', () => {
  const texts = ['9.04', '-0.125', '100', '100/3', '-1/7', '0'];
  expect(texts.map((text) => exactText(readExact(text)))).toEqual(texts);
  expect(readExact('9.04')).toEqual({ n: 226n, d: 25n });
});

test('fractions are reduced, have a positive denominator, and compare exactly', () => {
  expect(rational(6, -4)).toEqual({ n: -3n, d: 2n });
  expect(compareRational(rational(1, 3), rational(333_333_333, 1_000_000_000))).toBe(1);
  expect(compareRational(rational(-1, 3), rational(1, 3))).toBe(-1);
  expect(compareRational(rational(2, 6), rational(1, 3))).toBe(0);
  expect(() => rational(1, 0)).toThrow('denominator');
});

test('figures are read as people write them', () => {
  expect(readFigure('0.8')).toEqual({ n: 4, d: 5 });
  expect(readFigure('80%')).toEqual({ n: 4, d: 5 });
  expect(readFigure('1/3')).toEqual({ n: 1, d: 3 });
  expect(readFigure('-2.5')).toEqual({ n: -5, d: 2 });
  for (const text of ['1/0', '0.8 + 0.1', '1e3', 'x', '', '5%%', '1/3%']) expect(readFigure(text)).toBeNull();
});

test('divisors of small and of large numbers, and of one of each', () => {
  const half = 2 ** 31;
  expect(
    [
      [12, 18],
      [half, half - 1],
      [half - 1, half * 3],
      [7 * half, 7 * (half - 1)],
      [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
      [Number.MAX_SAFE_INTEGER, 6361],
      [9_007_199_254_740_990, 10],
      [4, Number.MAX_SAFE_INTEGER],
    ].map(([a = 0, b = 0]) => divisorOf(a, b)),
  ).toEqual([6, 1, 1, 7, Number.MAX_SAFE_INTEGER, 6361, 10, 1]);
});
