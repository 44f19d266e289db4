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
  const sorted = candidates.toSorted((left, right) => right.points - left.points);
  const edge = sorted[places - 1];
  if (edge === undefined) return { chosen: places === 0 ? [] : sorted.map(({ row }) => row), tied: [] };
  const atEdge = sorted.filter(({ points }) => points === edge.points);
  const above = sorted.filter(({ points }) => points > edge.points);
  if (above.length + atEdge.length <= places) return { chosen: [...above, ...atEdge].map(({ row }) => row), tied: [] };
  return { chosen: above.map(({ row }) => row), tied: atEdge.map(({ row }) => row) };
}

/** Whole members within a share of the base. */
export function placesOf(base: number, share: Figure): number {
  return Math.floor((base * share.n) / share.d);
}
