import { type Figure, figurePoints } from './figure.ts';

/** At or above the one, below the other; null is no bound. */
export interface Bounds {
  readonly from: Figure | null;
  readonly below: Figure | null;
}

/** Whether ten-thousandths lie within the bounds; what is not a number does not. */
export function within({ from, below }: Bounds): (points: number) => boolean {
  const least = from === null ? Number.NEGATIVE_INFINITY : pointsOf(from);
  const edge = below === null ? Number.POSITIVE_INFINITY : pointsOf(below);
  return (points) => points >= least && points < edge;
}

/** Compiling has refused figures that are finer than points. */
function pointsOf(figure: Figure): number {
  return figurePoints(figure) ?? Number.NaN;
}
