import { medianOf } from './series.ts';

/** How long an act takes, in milliseconds. */
export function timed(act: () => void): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}

/** The middle of several runs of each act, taken turn by turn, so that whatever else the machine does disturbs all alike. */
export function medians<const Acts extends readonly (() => void)[]>(
  times: number,
  acts: Acts,
): { readonly [At in keyof Acts]: number } {
  const figures = acts.map((): number[] => []);
  for (let round = 0; round < times; round += 1) acts.forEach((act, at) => figures[at]?.push(timed(act)));
  // One middle figure for each act, in their order.
  return figures.map(medianOf) as { readonly [At in keyof Acts]: number };
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
