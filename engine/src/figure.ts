/** A number of the scheme as an exact fraction. A null clause means: the clause of what it stands in. */
export interface Figure {
  readonly n: number;
  readonly d: number;
  readonly clause: string | null;
}

/** Rounded half up to whole multiples of the step, once. */
export interface Rounding {
  readonly step: Figure;
  readonly mode: 'half-up';
}

/** A part or input with its factor. */
export interface Term {
  readonly part: string;
  readonly weight: Figure;
}

/** A figure as ten-thousandths; null where it is finer than that. */
export function figurePoints(figure: Figure): number | null {
  const points = (figure.n * 10_000) / figure.d;
  return Number.isSafeInteger(points) && points * figure.d === figure.n * 10_000 ? points : null;
}
