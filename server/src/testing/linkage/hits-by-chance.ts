/**
 * Chances of 0, 1, 2, … right names where so many things are named by people of whom each is named once and nothing is known:
 * the fixed points of a permutation. One of them is right on average, however many there are.
 */
function hitsByChance(count: number): readonly number[] {
  const factorials = [1];
  for (let at = 1; at <= count; at += 1) factorials.push((factorials[at - 1] as number) * at);
  // The share of permutations of so many that leave nothing where it was.
  const without = factorials.map((_, most) =>
    factorials.slice(0, most + 1).reduce((sum, factorial, at) => sum + (at % 2 === 0 ? 1 : -1) / factorial, 0),
  );
  return factorials.map((factorial, hits) => (without[count - hits] as number) / factorial);
}

/** The chance of at least so many right names in groups of these sizes together, where nothing is known of any. Exact. */
export function tailOfHits(hits: number, sizes: readonly number[]): number {
  let chances: readonly number[] = [1];
  for (const size of sizes) {
    const own = hitsByChance(size);
    const next = new Float64Array(chances.length + size);
    for (const [before, chance] of chances.entries())
      for (const [at, more] of own.entries()) next[before + at] = (next[before + at] as number) + chance * more;
    chances = [...next];
  }
  return chances.slice(hits).reduce((sum, chance) => sum + chance, 0);
}
