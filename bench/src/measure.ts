/** The best of several runs in milliseconds: what the machine can do when nothing else disturbs it. */
export function best(times: number, act: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times; round += 1) {
    const from = performance.now();
    act();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

export function line(
  name: string,
  milliseconds: number,
  ratio?: { readonly to: string; readonly of: number },
  most?: number,
): void {
  const parts = [name.padEnd(44), `${milliseconds.toFixed(2).padStart(10)} ms`];
  if (ratio !== undefined) parts.push(`${(milliseconds / ratio.of).toFixed(2).padStart(8)} × ${ratio.to}`);
  if (ratio !== undefined && most !== undefined)
    parts.push(milliseconds / ratio.of <= most ? `(≤ ${most})` : `(OVER ${most})`);
  process.stdout.write(`${parts.join('  ')}\n`);
}

/** Two acts turn by turn, so that whatever else the machine does disturbs both alike; the best of each. */
export function bestOfPair(times: number, first: () => void, second: () => void): readonly [number, number] {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < times; round += 1) {
    left = Math.min(left, best(1, first));
    right = Math.min(right, best(1, second));
  }
  return [left, right];
}
