/** How long an act takes, in milliseconds. */
export function timed(act: () => void): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}

/**
 * What acts take that go through many pieces, turn by turn: the least of each piece, added up, for whatever else the
 * machine does only adds to it. All pieces are gone through before the first comes again, so that its memory is as cold
 * as in a single pass; and a piece is short enough that it often is not interrupted, by other programs or by clearing up
 * memory.
 */
export function leasts<const Acts extends readonly ((piece: number) => void)[]>(
  { times, pieces }: { readonly times: number; readonly pieces: number },
  acts: Acts,
): { readonly [At in keyof Acts]: number } {
  const figures = acts.map(() => new Float64Array(pieces).fill(Number.POSITIVE_INFINITY));
  for (let round = 0; round < times; round += 1)
    acts.forEach((act, at) => {
      const own = figures[at] as Float64Array;
      for (let piece = 0; piece < pieces; piece += 1)
        own[piece] = Math.min(
          own[piece] as number,
          timed(() => act(piece)),
        );
    });
  const sums = figures.map((own) => own.reduce((sum, each) => sum + each, 0));
  return sums as unknown as { readonly [At in keyof Acts]: number };
}

export interface Measure {
  readonly name: string;
  readonly figure: number;
  readonly unit: 'ms' | 'µs' | 'MB';
  /** What it is measured by; without it the figure itself is held against the target. */
  readonly by?: { readonly name: string; readonly figure: number };
  readonly most?: number;
  readonly least?: number;
}

export function line({ name, figure, unit, by, most, least }: Measure): void {
  const ratio = by === undefined ? figure : figure / by.figure;
  const parts = [name.padEnd(46), `${figure.toFixed(2).padStart(10)} ${unit}`];
  if (by !== undefined) parts.push(`${ratio.toFixed(2).padStart(8)} × ${by.name}`);
  if (most !== undefined) parts.push(ratio <= most ? `(≤ ${most})` : `(OVER ${most})`);
  if (least !== undefined) parts.push(ratio >= least ? `(≥ ${least})` : `(UNDER ${least})`);
  process.stdout.write(`${parts.join('  ')}\n`);
}
