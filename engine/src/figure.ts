/** A number of the scheme as an exact fraction. A null clause means: the clause of what it stands in. */
export interface Figure {
  readonly n: number;
  readonly d: number;
  readonly clause: string | null;
}

/** Rounded to whole multiples of the step, once. */
export interface Rounding {
  readonly step: Figure;
  readonly mode: RoundingMode;
}

/**
 * half-up: to the nearest, halves away from zero (四舍五入); down: cut off, towards zero (舍去); up: whatever is left
 * makes one more, away from zero (进一). A number and its negative are always rounded alike.
 */
export type RoundingMode = 'half-up' | 'down' | 'up';

/** A part or input with its factor. */
export interface Term {
  readonly part: string;
  readonly weight: Figure;
}

/** How many there are at most: a share of a base, a number of places, or the fewer of both. */
export interface Limit {
  readonly share: Figure | null;
  readonly places: number | null;
  /** What becomes of a share that is no whole number of them. */
  readonly rest: RoundingMode;
}

/** A figure as ten-thousandths; null where it is finer than that. */
export function figurePoints(figure: Figure): number | null {
  const points = (figure.n * 10_000) / figure.d;
  return Number.isSafeInteger(points) && points * figure.d === figure.n * 10_000 ? points : null;
}
