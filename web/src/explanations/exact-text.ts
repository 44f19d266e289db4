import { compareRational, readExact } from '@xianfeng/engine';

/** Two decimals, halves away from zero, as every number of a card is shown: `9.04`. */
export function shownText(exact: string): string {
  const { n, d } = readExact(exact);
  const magnitude = ((n < 0n ? -n : n) * 200n + d) / (2n * d);
  const digits = magnitude.toString().padStart(3, '0');
  const sign = n < 0n && magnitude !== 0n ? '-' : '';
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The exact value to be read before rounding: all its decimals, or four of them and `…` where it never ends. */
export function longText(exact: string): string {
  if (!exact.includes('/')) return exact;
  const { n, d } = readExact(exact);
  const digits = (((n < 0n ? -n : n) * 10_000n) / d).toString().padStart(5, '0');
  return `${n < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}…`;
}

/** Whether two decimals say it all; where they do not, `≈` stands before the number instead of `=`. */
export function isShownWhole(exact: string): boolean {
  const { n, d } = readExact(exact);
  return (n * 100n) % d === 0n;
}

/** The exact sum, as a text that can be read again. */
export function addExact(texts: readonly string[]): string {
  const sum = texts
    .map(readExact)
    .reduce((total, next) => ({ n: total.n * next.d + next.n * total.d, d: total.d * next.d }), {
      n: 0n,
      d: 1n,
    });
  return `${sum.n}/${sum.d}`;
}

/** The mean of the texts, exact; null where there are none, never 0. */
export function meanExact(texts: readonly string[]): string | null {
  if (texts.length === 0) return null;
  const { n, d } = readExact(addExact(texts));
  return `${n}/${d * BigInt(texts.length)}`;
}

/** Negative, zero or positive, as left is below, equal to or above right. */
export function compareExact(left: string, right: string): number {
  return compareRational(readExact(left), readExact(right));
}

/** The share of `whole` as a percentage for drawing only; nothing is decided by it. */
export function percentOf(exact: string, whole: string): number {
  const part = readExact(exact);
  const all = readExact(whole);
  if (all.n === 0n) return 0;
  return Math.max(0, Math.min(100, Number((part.n * all.d * 10_000n) / (part.d * all.n)) / 100));
}

/** Without its sign, for a column that says «deduction» itself. */
export function withoutSign(text: string): string {
  return text.replace(/^-/, '');
}

/** A difference as people write it: no needless zeros (`2`, `0.5`). */
export function plainDifference(from: string, to: string): string {
  const a = readExact(from);
  const b = readExact(to);
  return shownText(`${a.n * b.d - b.n * a.d}/${a.d * b.d}`).replace(/\.?0+$/, '');
}

/** Points as they were given, without needless zeros: `9`, `8.5`. */
export function plainPoints(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
