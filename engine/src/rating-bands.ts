/** The row a published total falls into: edges are highest first, closed below and open above. Beyond the last where there are none. */
export function bandOf(edges: readonly number[], points: number): number {
  let band = 0;
  while (band < edges.length && points < (edges[band] as number)) band += 1;
  return band;
}

/** 1 for the highest; equals share a rank and the next one counts them: 1, 2, 2, 4. Null stays null. */
export function ranksOf(totals: readonly (number | null)[]): readonly (number | null)[] {
  const sorted = Float64Array.from(totals.filter((total) => total !== null)).sort();
  const ranks = new Map<number, number>();
  // From low to high, so that of equals the last one read, and so the best rank, stays.
  sorted.forEach((total, index) => ranks.set(total, sorted.length - index));
  return totals.map((total) => (total === null ? null : (ranks.get(total) ?? null)));
}
