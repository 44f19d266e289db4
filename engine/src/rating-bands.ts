/** The row a published total falls into: edges are highest first, closed below and open above. */
export function bandOf(edges: readonly number[], points: number): number {
  let band = 0;
  while (points < (edges[band] as number)) band += 1;
  return band;
}

/** 1 for the highest; equals share a rank and the next one counts them: 1, 2, 2, 4. Null stays null. */
export function ranksOf(totals: readonly (number | null)[]): readonly (number | null)[] {
  const sorted = totals.filter((total) => total !== null).sort((left, right) => right - left);
  const ranks = new Map<number, number>();
  sorted.forEach((total, index) => {
    if (!ranks.has(total)) ranks.set(total, index + 1);
  });
  return totals.map((total) => (total === null ? null : (ranks.get(total) ?? null)));
}
