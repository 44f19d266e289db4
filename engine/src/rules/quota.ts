import type { Figure } from '../figure.ts';

export interface Standing {
  readonly row: number;
  /** Published points, ten-thousandths. */
  readonly points: number;
}

export interface QuotaOutcome {
  readonly chosen: readonly number[];
  /** Rows that stand equal at the edge: left out, and named for people to decide. */
  readonly tied: readonly number[];
}

/**
 * «Not more than a share» of a base: rounded down to whole members, never up. Where more stand equal at
 * the edge than there are places, all of them are left out and named.
 */
export function quota(candidates: readonly Standing[], base: number, share: Figure): QuotaOutcome {
  const places = placesOf(base, share);
  if (places === 0) return { chosen: [], tied: [] };
  const sorted = new Float64Array(candidates.length);
  for (let at = 0; at < sorted.length; at += 1) sorted[at] = candidates[at]?.points ?? 0;
  sorted.sort();
  const edge = sorted[sorted.length - places];
  if (edge === undefined) return { chosen: candidates.map(({ row }) => row), tied: [] };
  const above = candidates.filter(({ points }) => points > edge).map(({ row }) => row);
  const atEdge = candidates.filter(({ points }) => points === edge).map(({ row }) => row);
  const fits = above.length + atEdge.length <= places;
  return fits ? { chosen: [...above, ...atEdge], tied: [] } : { chosen: above, tied: atEdge };
}

/** Whole members within a share of the base. */
export function placesOf(base: number, share: Figure): number {
  return Math.floor((base * share.n) / share.d);
}
