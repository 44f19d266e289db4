import type { CandidateColumns } from './rules/quota.ts';
import { RATED, type Sheet } from './sheet-columns.ts';
import type { CandidateRoom } from './working-columns.ts';

/** The row a published total falls into: edges are highest first, closed below and open above. Beyond the last where there are none. */
export function bandOf(edges: readonly number[], points: number): number {
  let band = 0;
  while (band < edges.length && points < (edges[band] as number)) band += 1;
  return band;
}

/** 1 for the highest; equals share a rank and the next one counts them: 1, 2, 2, 4. Whoever is not rated has none. */
export function fillRanks(
  { standing, ratings: { ranks, totals } }: Pick<Sheet, 'standing' | 'ratings'>,
  room: CandidateRoom,
): void {
  const { rows, points } = room;
  let count = 0;
  for (let row = 0; row < totals.length; row += 1) {
    ranks[row] = 0;
    if (standing[row] !== RATED || Number.isNaN(totals[row])) continue;
    rows[count] = row;
    points[count] = totals[row] as number;
    count += 1;
  }
  sortRising({ rows, points, count }, totals.length);
  let rank = 1;
  for (let place = count - 1; place >= 0; place -= 1) {
    if (place === count - 1 || points[place] !== points[place + 1]) rank = count - place;
    ranks[rows[place] as number] = rank;
  }
}

/**
 * The lowest total first, of rows below `width`. Numbers are sorted several times faster without a comparing function: a
 * total of whole hundredths makes room for its row in its low digits, unless it is beyond all that is ever scored.
 */
function sortRising({ rows, points, count }: CandidateColumns, width: number): void {
  // So far from the edge that dividing by the width cannot round up to the next total.
  const most = Number.MAX_SAFE_INTEGER / 4 / width - 1;
  let isSmall = true;
  for (let at = 0; at < count; at += 1) isSmall &&= Math.abs(points[at] as number) / 100 < most;
  if (!isSmall) return sortSlowly({ rows, points, count });
  for (let at = 0; at < count; at += 1) points[at] = ((points[at] as number) / 100) * width + (rows[at] as number);
  points.subarray(0, count).sort();
  for (let at = 0; at < count; at += 1) {
    const hundredths = Math.floor((points[at] as number) / width);
    rows[at] = (points[at] as number) - hundredths * width;
    points[at] = hundredths * 100;
  }
}

function sortSlowly({ rows, points, count }: CandidateColumns): void {
  const order = Array.from({ length: count }, (_, at) => ({ row: rows[at] as number, own: points[at] as number }));
  order.sort((left, right) => left.own - right.own);
  order.forEach(({ row, own }, at) => {
    rows[at] = row;
    points[at] = own;
  });
}
