import type { RoundingMode } from './figure.ts';
import type { Problem, Result } from './problem.ts';
import { done, refused } from './problem.ts';

/**
 * A number as a reduced fraction with a positive denominator. Nothing that decides a grade is ever a
 * float; columns keep the fast form (two safe integers), this is the form without limits.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** Points are exact integers of ten-thousandths in the database and in every column. */
export const POINT_SCALE = 10_000;

const DECIMAL = /^(-?)(0|[1-9]\d{0,9})(?:\.(\d{1,4}))?$/;
const FIGURE = /^(-?\d{1,9}(?:\.\d{1,6})?)(?:\/([1-9]\d{0,5})|(%))?$/;

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let a = left < 0n ? -left : left;
  let b = right < 0n ? -right : right;
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

const WORD = 0x7fff_ffff;

/** The greatest common divisor of two safe integers above zero. */
export function divisorOf(a: number, b: number): number {
  let high = a;
  let low = b;
  while (high > WORD || low > WORD) {
    if (low === 0) return high;
    const rest = high % low;
    high = low;
    low = rest;
  }
  return divisorOfWords(high, low);
}

/** Whole numbers of one word divide many times faster: large ones come down to them after a step or two. */
function divisorOfWords(a: number, b: number): number {
  let high = a | 0;
  let low = b | 0;
  while (low !== 0) {
    const rest = (high % low) | 0;
    high = low;
    low = rest;
  }
  return high;
}

export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const top = BigInt(n);
  const bottom = BigInt(d);
  if (bottom === 0n)
    throw new RangeError('A fraction needs a denominator; the caller must rule out an empty mean first.');
  const divisor = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { n: top / divisor, d: bottom / divisor };
}

export function addRational(left: Rational, right: Rational): Rational {
  return rational(left.n * right.d + right.n * left.d, left.d * right.d);
}

export function multiplyRational(left: Rational, right: Rational): Rational {
  return rational(left.n * right.n, left.d * right.d);
}

/** Negative, zero or positive, as left is below, equal to or above right. */
export function compareRational(left: Rational, right: Rational): number {
  const difference = left.n * right.d - right.n * left.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounds to a whole multiple of `step` and counts the steps; below zero as above it. */
export function roundedSteps(value: Rational, step: Rational, mode: RoundingMode): bigint {
  const top = value.n * step.d * 2n;
  const bottom = value.d * step.n * 2n;
  const lift = { 'half-up': bottom / 2n, down: 0n, up: bottom - 1n }[mode];
  const magnitude = ((top < 0n ? -top : top) + lift) / bottom;
  return top < 0n ? -magnitude : magnitude;
}

/** Exactly `places` decimals, halves away from zero: `94.00`. */
export function formatRational(value: Rational, places: number): string {
  const scale = 10n ** BigInt(places);
  return withPoint(roundedSteps(value, { n: 1n, d: scale }, 'half-up'), places);
}

/** The exact value: a decimal where it ends within twelve places, else `n/d`. */
export function exactText(value: Rational): string {
  const scaled = value.n * 10n ** 12n;
  if (scaled % value.d !== 0n) return `${value.n}/${value.d}`;
  return withPoint(scaled / value.d, 12).replace(/\.?0+$/, '');
}

/** Reads what an explanation calls exact: a decimal (`9.04`) or, where it never ends, `n/d`. */
export function readExact(text: string): Rational {
  const [top = '0', bottom = '1'] = text.split('/');
  const [whole = '0', decimals = ''] = top.split('.');
  return rational(BigInt(whole + decimals), BigInt(bottom) * 10n ** BigInt(decimals.length));
}

// Means repeat too, and an explanation names each number more than once: a small table of texts, each at the place its
// fraction says.
const TEXTS = 4096;
const texts = { n: new Float64Array(TEXTS), d: new Float64Array(TEXTS), of: new Array<string>(TEXTS).fill('') };

/** The same from two safe integers. */
export function fastExactText(n: number, d: number): string {
  if (d === POINT_SCALE) return pointsText(n);
  const place = Math.imul((n | 0) ^ Math.imul(d | 0, 31), 0x9e37_79b1) >>> 20;
  if (texts.n[place] === n && texts.d[place] === d) return texts.of[place] as string;
  const text = exactTextOf(n, d);
  texts.n[place] = n;
  texts.d[place] = d;
  texts.of[place] = text;
  return text;
}

function exactTextOf(n: number, d: number): string {
  const divisor = n === 0 ? d : divisorOf(Math.abs(n), d);
  const top = n / divisor;
  const bottom = d / divisor;
  const places = placesOf(bottom);
  if (places === null) return `${top}/${bottom}`;
  const scaled = top * (10 ** places / bottom);
  return places <= 4 && Number.isSafeInteger(scaled) ? shortDecimal(scaled, places) : exactText(rational(n, d));
}

/** Points repeat: every score is one of a few thousand texts. */
const pointTexts: string[] = [];

function pointsText(points: number): string {
  const hundredths = points / 100;
  const isCached = points >= 0 && hundredths < 20_000 && Number.isInteger(hundredths);
  const known = isCached ? pointTexts[hundredths] : undefined;
  if (known !== undefined) return known;
  const text = Number.isSafeInteger(points) ? trimmed(points) : exactText(rational(points, POINT_SCALE));
  if (isCached) pointTexts[hundredths] = text;
  return text;
}

function trimmed(points: number): string {
  let [scaled, places] = [points, 4];
  while (places > 0 && scaled % 10 === 0) [scaled, places] = [scaled / 10, places - 1];
  return shortDecimal(scaled, places);
}

/** How many decimals a fraction with this denominator, in lowest terms, ends within; null where it never ends. */
function placesOf(denominator: number): number | null {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  while (rest % 2 === 0) {
    rest /= 2;
    twos += 1;
  }
  while (rest % 5 === 0) {
    rest /= 5;
    fives += 1;
  }
  const places = Math.max(twos, fives);
  return rest === 1 && places <= 12 ? places : null;
}

/** The same in safe integers: how many times `d / stepsPerUnit` fits; null where the product is not safe. */
export function fastRoundedSteps(n: number, d: number, stepsPerUnit: number, mode: RoundingMode): number | null {
  const bottom = d * 2;
  const lift = mode === 'half-up' ? d : mode === 'down' ? 0 : bottom - 1;
  const top = Math.abs(n) * stepsPerUnit * 2 + lift;
  if (top > Number.MAX_SAFE_INTEGER || bottom > Number.MAX_SAFE_INTEGER) return null;
  // A quotient just below a whole number may round up to it; then one step too many is taken back.
  const nearest = Math.floor(top / bottom);
  const steps = nearest * bottom > top ? nearest - 1 : nearest;
  return n < 0 ? -steps : steps;
}

/**
 * Ten-thousandths from a JSON number (by its shortest form) or a decimal string of at most four places.
 * Null for everything else, so that the caller names the place.
 */
export function readPoints(value: unknown): number | null {
  if (typeof value === 'number') {
    if (Number.isInteger(value)) return Math.abs(value) <= 9_999_999_999 ? value * POINT_SCALE + 0 : null;
    const points = Math.round(value * POINT_SCALE);
    // A double equals k/10000 exactly when dividing k by 10000 gives it back: both name the nearest double.
    return points / POINT_SCALE === value && Math.abs(value) <= 9_999_999_999 ? points : null;
  }
  if (typeof value !== 'string') return null;
  const match = DECIMAL.exec(value);
  if (match === null) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const points = Number(whole) * POINT_SCALE + Number(fraction.padEnd(4, '0'));
  return sign === '-' && points !== 0 ? -points : points;
}

/** `9.5` → 95000. Refuses more than four decimals, exponents, blanks and anything that is not a number. */
export function pointsFromDecimal(text: string | number): Result<number> {
  const points = readPoints(text);
  if (points !== null) return done(points);
  const problem: Problem = { code: 'points.not-decimal', facts: { found: String(text).slice(0, 40) } };
  return refused(problem);
}

/** 95000 → `9.5`; the shortest decimal string that gives the same points back. */
export function decimalFromPoints(points: number): string {
  return fastExactText(points, POINT_SCALE);
}

/** Published numbers repeat: every total and section is one of a few thousand texts. */
const shown: string[] = [];

/** Ten-thousandths as a published number with exactly two decimals, halves away from zero. */
export function twoDecimals(points: number): string {
  const hundredths = Math.floor(Math.abs(points) / 100 + 0.5);
  const isCached = hundredths < 20_000;
  const text = (isCached ? shown[hundredths] : undefined) ?? shortDecimal(hundredths, 2);
  if (isCached) shown[hundredths] = text;
  return points < 0 && hundredths !== 0 ? `-${text}` : text;
}

/** A scheme's figure, as people write it: `0.8`, `5%`, `1/3`. Null where it is none of these. */
export function readFigure(text: string): { readonly n: number; readonly d: number } | null {
  const match = FIGURE.exec(text);
  if (match === null) return null;
  const [, top = '', bottom, percent] = match;
  const [whole = '', fraction = ''] = top.split('.');
  const value = rational(
    BigInt(whole + fraction),
    10n ** BigInt(fraction.length) * BigInt(bottom ?? (percent === undefined ? 1 : 100)),
  );
  return { n: Number(value.n), d: Number(value.d) };
}

/** A whole number with a decimal point set in; all places are written. */
function shortDecimal(scaled: number, places: number): string {
  const digits = String(Math.abs(scaled)).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return scaled < 0 ? `-${text}` : text;
}

function withPoint(scaled: bigint, places: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return scaled < 0n ? `-${text}` : text;
}
