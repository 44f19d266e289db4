import type { Limit, RoundingMode } from '../figure.ts';

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

/** Candidates as columns, the first `count` of them. */
export interface CandidateColumns {
  readonly rows: Int32Array;
  /** Published points, ten-thousandths. */
  readonly points: Float64Array;
  readonly count: number;
}

/**
 * «Not more than a share» of a base, or than so many places: rounded down to whole members where nothing else is said. Where more stand equal at
 * the edge than there are places, all of them are left out and named.
 */
export function quota(candidates: readonly Standing[], base: number, limit: Limit): QuotaOutcome {
  const rows = Int32Array.from(candidates, ({ row }) => row);
  const points = Float64Array.from(candidates, (candidate) => candidate.points);
  return quotaOf({ rows, points, count: rows.length }, placesOf(base, limit));
}

/** The same from columns. */
export function quotaOf({ rows, points, count }: CandidateColumns, places: number): QuotaOutcome {
  if (places === 0) return { chosen: [], tied: [] };
  if (places > count) return { chosen: [...rows.subarray(0, count)], tied: [] };
  const edge = edgeOf(points, count, places);
  const above: number[] = [];
  const atEdge: number[] = [];
  for (let at = 0; at < count; at += 1) {
    if ((points[at] as number) > edge) above.push(rows[at] as number);
    else if (points[at] === edge) atEdge.push(rows[at] as number);
  }
  const fits = above.length + atEdge.length <= places;
  return fits ? { chosen: [...above, ...atEdge], tied: [] } : { chosen: above, tied: atEdge };
}

const FEW = 8;

/** The points of the last place. Few places are found in one pass, many by sorting. */
function edgeOf(points: Float64Array, count: number, places: number): number {
  if (places > FEW) return points.slice(0, count).sort()[count - places] as number;
  const highest = new Float64Array(places).fill(Number.NEGATIVE_INFINITY);
  for (let at = 0; at < count; at += 1) {
    const own = points[at] as number;
    if (own <= (highest[places - 1] as number)) continue;
    let place = places - 1;
    for (; place > 0 && (highest[place - 1] as number) < own; place -= 1) highest[place] = highest[place - 1] as number;
    highest[place] = own;
  }
  return highest[places - 1] as number;
}

/** Whole members within a share of the base, not more than there are places where both are said. */
export function placesOf(base: number, { share, places, rest }: Limit): number {
  const most = share === null ? base : whole(base * share.n, share.d, rest);
  return places === null ? most : Math.min(most, places);
}

/** Of whole numbers, so that the halves are halves. */
function whole(top: number, bottom: number, rest: RoundingMode): number {
  const down = Math.floor(top / bottom);
  const left = top - down * bottom;
  const isOneMore = rest === 'up' ? left > 0 : rest === 'half-up' && 2 * left >= bottom;
  return isOneMore ? down + 1 : down;
}
