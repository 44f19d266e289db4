/** The middle of several figures: one hiccup of the machine does not move it. */
export function medianOf(figures: readonly number[]): number {
  const sorted = figures.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One measure on a line; what takes longer than hoped is said so, and nothing fails by it. */
export function seriesLine(name: string, milliseconds: number, most?: number): void {
  const verdict = most === undefined ? '' : milliseconds <= most ? `  (≤ ${most})` : `  (OVER ${most})`;
  process.stdout.write(`${name.padEnd(64)}${milliseconds.toFixed(1).padStart(9)} ms${verdict}\n`);
}
