/** The row a published total falls into: edges are highest first, closed below and open above. Beyond the last where there are none. */
export function bandOf(edges: readonly number[], points: number): number {
  let band = 0;
  while (band < edges.length && points < (edges[band] as number)) band += 1;
  return band;
}

/** 1 for the highest; equals share a rank and the next one counts them: 1, 2, 2, 4. Null stays null. */
export function ranksOf(totals: readonly (number | null)[]): readonly (number | null)[] {
  const sorted = Float64Array.from(totals.filter((total) => total !== null)).sort();
  return totals.map((total) => (total === null ? null : sorted.length - countTo(sorted, total) + 1));
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
