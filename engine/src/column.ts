import type { Rational } from './exact.ts';
import type { RoundingMode } from './figure.ts';
import {
  addRational,
  compareRational,
  divisorOf,
  exactText,
  fastExactText,
  fastRoundedSteps,
  formatRational,
  multiplyRational,
  POINT_SCALE,
  rational,
  roundedSteps,
  twoDecimals,
} from './exact.ts';

/** The cell does not apply: not due, or not this member's. It is passed over. */
export const ABSENT = 0;
/** The cell is due and nothing stands in it. It is never read as 0. */
export const MISSING = -1;
/** The value outgrew two safe integers and stands as a BigInt fraction beside the column. */
const WIDE = -2;

/** A hundredth of a point, in ten-thousandths. */
const HUNDREDTH = 100;

interface Fraction {
  readonly n: number;
  readonly d: number;
}

/**
 * One exact number per cell, kept as two safe integers; a cell that outgrows them moves to a BigInt
 * fraction by itself, so every rule is written once. The denominator says what the cell is:
 * positive = a value, ABSENT, MISSING, or WIDE.
 */
export class Column {
  readonly n: Float64Array;
  readonly d: Float64Array;
  /** By row: the denominator all its cells share, and how large its numerators are at most. */
  private readonly wholes: Float64Array;
  /** Made when the first cell outgrows two integers: almost never. */
  private wide: Map<number, Rational> | null = null;

  constructor(cells: number, rows = 0) {
    // One piece of memory: a sheet of a single row is made for every changed score.
    const all = new Float64Array(2 * (cells + rows));
    this.n = all.subarray(0, cells);
    this.d = all.subarray(cells, 2 * cells);
    this.wholes = all.subarray(2 * cells);
  }

  /** Nothing stands in any cell any more. */
  clear(): void {
    this.n.fill(0);
    this.d.fill(ABSENT);
    this.wholes.fill(0);
    this.wide = null;
  }

  set(cell: number, n: number, d: number): void {
    this.n[cell] = n;
    this.d[cell] = d;
  }

  isPresent(cell: number): boolean {
    const d = this.d[cell] as number;
    return d > 0 || d === WIDE;
  }

  isMissing(cell: number): boolean {
    return this.d[cell] === MISSING;
  }

  /** The cell's value; only for a cell that is present. */
  value(cell: number): Rational {
    const wide = this.d[cell] === WIDE ? this.wide?.get(cell) : undefined;
    return wide ?? rational(this.n[cell] ?? 0, this.d[cell] ?? 1);
  }

  /** The cell's exact value as text, see `exactText`. */
  text(cell: number): string {
    const d = this.d[cell] ?? 0;
    return d > 0 ? fastExactText(this.n[cell] ?? 0, d) : exactText(this.value(cell));
  }

  /** The cell as shown: two decimals, half up. */
  shown(cell: number): string {
    return (this.d[cell] ?? 0) > 0 ? twoDecimals(this.rounded(cell, 100)) : formatRational(this.value(cell), 2);
  }

  /** Looks whether the cells of a row, so many, all stand over this denominator. */
  share(row: number, width: number, d: number): void {
    const end = (row + 1) * width;
    let cell = row * width;
    let size = 0;
    for (; cell < end && this.d[cell] === d; cell += 1) size = Math.max(size, Math.abs(this.n[cell] as number));
    this.setShared(row, cell === end ? d : 0, size);
  }

  /**
   * The denominator that all cells of a row share; 0 where it is otherwise or nobody has looked. Whoever reads such a row
   * adds up its numerators alone.
   */
  sharedOf(row: number): number {
    return this.wholes[2 * row] as number;
  }

  /** Of a row that shares one: no numerator of it is larger, whatever its sign. */
  sizeOf(row: number): number {
    return this.wholes[2 * row + 1] as number;
  }

  setShared(row: number, d: number, size: number): void {
    this.wholes[2 * row] = d;
    this.wholes[2 * row + 1] = size;
  }

  setUnlike(row: number): void {
    this.wholes[2 * row] = 0;
  }

  setValue(cell: number, value: Rational): void {
    const n = Number(value.n);
    const d = Number(value.d);
    if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return this.set(cell, n, d);
    this.wide ??= new Map();
    this.wide.set(cell, value);
    this.d[cell] = WIDE;
  }

  /** cell = source[at], whatever stands there. */
  take(cell: number, source: Column, at: number): void {
    const d = source.d[at] as number;
    if (d === WIDE) this.setValue(cell, source.value(at));
    else this.set(cell, source.n[at] as number, d);
  }

  /** cell = source[at] × weight. The source cell must be present. */
  copyFrom(cell: number, source: Column, at: number, weight: Fraction): void {
    const n = (source.n[at] as number) * weight.n;
    const d = (source.d[at] as number) * weight.d;
    if (d > 0 && isSafe(n) && isSafe(d)) return this.set(cell, n, d);
    this.setValue(cell, multiplyRational(source.value(at), rational(weight.n, weight.d)));
  }

  /** cell += source[at] × weight. Both cells must be present. */
  addProduct(cell: number, source: Column, at: number, weight: Fraction): void {
    const sourceD = source.d[at] as number;
    const d = this.d[cell] as number;
    if (d > 0 && sourceD > 0) {
      const n = (source.n[at] as number) * weight.n;
      if (this.addFast(cell, n, sourceD * weight.d)) return;
    }
    const product = multiplyRational(source.value(at), rational(weight.n, weight.d));
    this.setValue(cell, addRational(this.value(cell), product));
  }

  /** cell += n/d, The cell must be present. */
  add(cell: number, n: number, d: number): void {
    if ((this.d[cell] as number) > 0 && isSafe(n) && isSafe(d) && this.addFast(cell, n, d)) return;
    this.setValue(cell, addRational(this.value(cell), rational(n, d)));
  }

  /** cell × n/d, in place. */
  scale(cell: number, n: number, d: number): void {
    const top = (this.n[cell] as number) * n;
    const bottom = (this.d[cell] as number) * d;
    if (bottom > 0 && isSafe(top) && isSafe(bottom)) return this.set(cell, top, bottom);
    this.setValue(cell, multiplyRational(this.value(cell), rational(n, d)));
  }

  /** Negative, zero or positive, as the cell is below, equal to or above the figure. */
  compare(cell: number, figure: Fraction): number {
    const left = (this.n[cell] as number) * figure.d;
    const right = figure.n * (this.d[cell] as number);
    if ((this.d[cell] as number) > 0 && isSafe(left) && isSafe(right)) return left - right;
    return compareRational(this.value(cell), rational(figure.n, figure.d));
  }

  /** Ten-thousandths of the cell after rounding to whole multiples of `step` ten-thousandths. */
  rounded(cell: number, step: number, mode: RoundingMode = 'half-up'): number {
    const d = this.d[cell] as number;
    // What has been rounded to points before stands as it is.
    const n = this.n[cell] as number;
    if (d === POINT_SCALE && (n | 0) === n && (n | 0) % step === 0) return n + 0;
    // Almost everything is published in hundredths, and they are found without a division.
    const perUnit = step === HUNDREDTH ? POINT_SCALE / HUNDREDTH : POINT_SCALE / step;
    if (d > 0 && Number.isInteger(perUnit)) {
      const steps = fastRoundedSteps(n, d, perUnit, mode);
      if (steps !== null) return steps * step + 0;
    }
    return Number(roundedSteps(this.value(cell), rational(step, POINT_SCALE), mode)) * step + 0;
  }

  private addFast(cell: number, n: number, d: number): boolean {
    const ownD = this.d[cell] as number;
    const ownN = this.n[cell] as number;
    if (d === ownD) {
      const sum = ownN + n;
      if (!isSafe(n) || !isSafe(sum)) return false;
      this.n[cell] = sum;
      return true;
    }
    if (!isSafe(n) || !isSafe(d)) return false;
    const pair = pairOf(ownD, d);
    const left = ownN * (pairs[pair + LEFT] as number);
    const right = n * (pairs[pair + RIGHT] as number);
    const common = pairs[pair + COMMON] as number;
    if (!isSafe(common) || !isSafe(left) || !isSafe(right) || !isSafe(left + right)) return false;
    this.set(cell, left + right, common);
    return true;
  }
}

/** A product or sum of safe integers is exact if and only if its double is itself within the safe range. */
export function isSafe(value: number): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER;
}

// Denominators are few (months due, papers that score), and the same pairs meet thousands of times: a small table of
// pairs met before, each at the place its low digits say. A pair lies within one line of the processor's memory.
const PAIRS = 256;
const WIDTH = 8;

/** Two denominators a and b, what each is multiplied by to be alike, and what they then are, from its place on. */
export const pairs = new Float64Array(PAIRS * WIDTH);
/** Where, from a pair's place on, its parts stand. `COMMON` is not safe where the two do not go into one safe integer. */
export const LEFT = 2;
export const RIGHT = 3;
export const COMMON = 4;

/** The place of a pair of safe integers above zero in `pairs`, until the next call. */
export function pairOf(a: number, b: number): number {
  const place = (Math.imul((a | 0) ^ Math.imul(b | 0, 31), 0x9e37_79b1) >>> 24) * WIDTH;
  return pairs[place] === a && pairs[place + 1] === b ? place : enterPair(place, a, b);
}

function enterPair(place: number, a: number, b: number): number {
  const divisor = divisorOf(a, b);
  pairs[place] = a;
  pairs[place + 1] = b;
  pairs[place + LEFT] = b / divisor;
  pairs[place + RIGHT] = a / divisor;
  pairs[place + COMMON] = (a / divisor) * b;
  return place;
}
