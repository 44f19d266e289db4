import type { Standing } from './sheet-columns.ts';

/** The row a published total falls into: edges are highest first, closed below and open above. Beyond the last where there are none. */
export function bandOf(edges: readonly number[], points: number): number {
  let band = 0;
  while (band < edges.length && points < (edges[band] as number)) band += 1;
  return band;
}

/** 1 for the highest; equals share a rank and the next one counts them: 1, 2, 2, 4. Whoever is not rated has none. */
export function fillRanks(ranks: Uint32Array, totals: Float64Array, standing: readonly Standing[]): void {
  const ranked = new Float64Array(totals.length);
  let count = 0;
  for (let row = 0; row < totals.length; row += 1) {
    if (standing[row] !== 'rated' || Number.isNaN(totals[row])) continue;
    ranked[count] = totals[row] as number;
    count += 1;
  }
  const sorted = ranked.subarray(0, count).sort();
  for (let row = 0; row < totals.length; row += 1) {
    const total = totals[row] as number;
    const isRanked = !Number.isNaN(total) && standing[row] === 'rated';
    ranks[row] = isRanked ? sorted.length - countTo(sorted, total) + 1 : 0;
  }
}

/** How many of the sorted numbers are not above. */
function countTo(sorted: Float64Array, total: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= total) low = middle + 1;
    else high = middle;
  }
  return low;
}
