import { type Figure, figurePoints } from './figure.ts';

/**
 * Whether a score stands out from the month before and so needs a reason. Points in ten-thousandths; a
 * cell without a month before, or not yet given, does not stand out.
 */
export function unusualScore(previous: number | null, current: number | null, threshold: Figure): boolean {
  const least = figurePoints(threshold);
  if (previous === null || current === null || least === null) return false;
  return Math.abs(current - previous) >= least;
}
