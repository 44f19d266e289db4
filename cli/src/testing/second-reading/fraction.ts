import type { Decimal } from './evidence.ts';

/** A fraction of two whole numbers, the lower one above zero; always in lowest terms. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  let top = BigInt(n);
  let bottom = BigInt(d);
  if (bottom < 0n) {
    top = -top;
    bottom = -bottom;
  }
  const shared = greatestDivisor(top < 0n ? -top : top, bottom);
  return { n: top / shared, d: bottom / shared };
}

function greatestDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestDivisor(right, left % right);
}

export const zero = fraction(0n);

/** The same few numbers are read millions of times. */
const decimalsRead = new Map<Decimal, Fraction>();

/** «a JSON number counts by its value in shortest form», which is what `String` writes. */
export function decimal(value: Decimal): Fraction {
  const read = decimalsRead.get(value) ?? readDecimal(String(value));
  decimalsRead.set(value, read);
  return read;
}

function readDecimal(text: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`Not a decimal: ${text}`);
  const [, sign = '', whole = '', digits = ''] = match;
  return fraction(BigInt(`${sign}${whole}${digits}`), 10n ** BigInt(digits.length));
}

export function plus(left: Fraction, right: Fraction): Fraction {
  return fraction(left.n * right.d + right.n * left.d, left.d * right.d);
}

export function minus(left: Fraction, right: Fraction): Fraction {
  return plus(left, { n: -right.n, d: right.d });
}

export function times(left: Fraction, right: Fraction): Fraction {
  return fraction(left.n * right.n, left.d * right.d);
}

export function over(left: Fraction, right: Fraction): Fraction {
  return fraction(left.n * right.d, left.d * right.n);
}

export function sumOf(values: readonly Fraction[]): Fraction {
  return values.reduce(plus, zero);
}

/** Below, at or above zero: how left compares with right. */
export function compare(left: Fraction, right: Fraction): number {
  const difference = left.n * right.d - right.n * left.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function atLeast(least: Fraction, value: Fraction): Fraction {
  return compare(value, least) < 0 ? least : value;
}

export function atMost(most: Fraction, value: Fraction): Fraction {
  return compare(value, most) > 0 ? most : value;
}

/** The mean of what is there; null where nothing is. */
export function meanOf(values: readonly (Fraction | null)[]): Fraction | null {
  const present = values.filter((value) => value !== null);
  return present.length === 0 ? null : over(sumOf(present), fraction(present.length));
}

/** Rounded half up to hundredths; below zero the half goes away from zero, as 四舍五入 does. */
export function hundredths({ n, d }: Fraction): bigint {
  const size = n < 0n ? -n : n;
  const rounded = (size * 200n + d) / (2n * d);
  return n < 0n ? -rounded : rounded;
}

/** Hundredths as a decimal string with exactly two decimals. */
export function written(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function shown(value: Fraction): string {
  return written(hundredths(value));
}
