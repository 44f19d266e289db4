import type { Decimal } from '../evidence.ts';
import type { Random } from './random.ts';

/** How one subject is scored all year: a share of the whole, and how far single scores stray from it. */
export interface Manner {
  /** In hundredths of the most there is. */
  readonly share: number;
  readonly strays: 'never' | 'finely' | 'wildly' | 'between-two';
  /** Ten-thousandths of a point that the wild ones go by. */
  readonly grid: number;
}

const SHARES = [100, 96, 95, 90, 85, 80, 75, 70, 61, 60, 59, 50, 40, 30, 20, 10, 5, 0];

export function mannerOf(random: Random, shares: readonly number[]): Manner {
  return {
    share: random.pick(shares),
    strays: random.pick(['never', 'never', 'finely', 'wildly', 'between-two']),
    grid: random.pick([10_000, 5000, 1000, 100, 1]),
  };
}

export function sharesOf(random: Random): number[] {
  // Branches of the best bring ten-star members together, and totals far above a hundred.
  if (random.oneIn(4)) return [100, 98, 96, 95];
  // Where next to nothing is given, a month rounds to nothing.
  if (random.oneIn(12)) return [0, 0, 1];
  return Array.from({ length: 1 + random.below(3) }, () => (random.oneIn(4) ? random.below(101) : random.pick(SHARES)));
}

/** Points from 0 to the most, in ten-thousandths. */
export function pointsOf(random: Random, { share, strays, grid }: Manner, most: number): number {
  const whole = most * 10_000;
  const usual = most * share * 100;
  if (strays === 'never' || (strays === 'finely' && !random.oneIn(6))) return usual;
  if (strays === 'finely') return within(usual + (random.below(5) - 2) * random.pick([1, 50, 100, 1000]), whole);
  if (strays === 'between-two') return random.oneIn(3) ? within(usual - most * 1000, whole) : usual;
  return random.below(Math.floor(whole / grid) + 1) * grid;
}

function within(value: number, whole: number): number {
  return Math.min(whole, Math.max(0, value));
}

/** Ten-thousandths as people and programs write them: a number, or a text with or without closing zeros. */
export function writeDecimal(random: Random, tenThousandths: number): Decimal {
  const digits = String(Math.abs(tenThousandths)).padStart(5, '0');
  const full = `${tenThousandths < 0 ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
  const short = full.replace(/\.?0+$/, '');
  const form = random.below(4);
  if (form === 0) return full;
  if (form === 1) return short;
  return Number(short);
}

/** A branch of which one, or about three in ten, stand at or below a pass line of 60, the others above them. */
export function splitManners(random: Random, size: number): Manner[] {
  const isLast = random.oneIn(2);
  const below = isLast ? 1 : (size * 3) / 10 + random.below(3) - 1;
  const low = isLast ? 60 - random.below(2) : 59;
  const high = random.pick([60, 61, 70]);
  return Array.from({ length: size }, (_, index) => ({
    share: index < below ? low : high,
    strays: 'never',
    grid: 10_000,
  }));
}
