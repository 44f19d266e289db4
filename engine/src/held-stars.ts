import type { Veto } from './scheme.ts';
import { isRestored } from './standing-veto.ts';

/** A veto of a year as it is on record; days as `2026-05-10`. */
export interface StatedVeto {
  readonly veto: Pick<Veto, 'lifted'>;
  /** The year it is stated in, `2026`. */
  readonly cycle: string;
  readonly on: string;
  readonly liftedOn: string | null;
}

/** Whether a veto stands on a day. Where it stood at the end of its year, lifting it later gives nothing of that year back. */
export function standsOn({ veto, cycle, on, liftedOn }: StatedVeto, day: string): boolean {
  const end = `${cycle}-12-31`;
  return day >= on && !(veto.lifted === 'restores' && isRestored(liftedOn, day < end ? day : end));
}

/** What is left of the stars somebody has while these vetoes stand; a veto never gives any. */
export function heldStars(stars: number, vetoes: readonly Pick<Veto, 'stars' | 'starsMost'>[]): number {
  return Math.min(stars, ...vetoes.flatMap((veto) => [veto.stars ?? stars, veto.starsMost ?? stars]));
}

/** Whether it can take stars at all. */
export function takesStars({ stars, starsMost }: Pick<Veto, 'stars' | 'starsMost'>): boolean {
  return stars !== null || starsMost !== null;
}
