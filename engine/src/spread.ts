import { POINT_SCALE } from './exact.ts';

/**
 * How the points of a group lie, in decimal text: the middle half to whole points, the outermost to the tens around
 * them, so that nobody's own points stand there; the mean to one decimal.
 */
export interface Spread {
  readonly least: string;
  readonly lower: string;
  readonly middle: string;
  readonly upper: string;
  readonly most: string;
  readonly mean: string;
}

const ten = 10 * POINT_SCALE;
const tenth = POINT_SCALE / 10;

/**
 * @param points In ten-thousandths, of five people or more.
 */
export function spreadOf(points: readonly number[]): Spread {
  if (points.length === 0) throw new RangeError('Nobody has no spread.');
  const ordered = points.toSorted((left, right) => left - right);
  // The nearest rank (ISO 16269-4, type 1): a value that is there, before it is rounded.
  const at = (share: number) => ordered[Math.max(0, Math.ceil(ordered.length * share) - 1)] ?? 0;
  const sum = ordered.reduce((all, each) => all + each, 0);
  const mean = Math.floor((2 * sum + ordered.length * tenth) / (2 * ordered.length * tenth));
  return {
    least: String(Math.floor(at(0) / ten) * 10),
    lower: whole(at(1 / 4)),
    middle: whole(at(1 / 2)),
    upper: whole(at(3 / 4)),
    most: String(Math.ceil(at(1) / ten) * 10),
    mean: `${mean < 0 ? '-' : ''}${Math.floor(Math.abs(mean) / 10)}.${Math.abs(mean) % 10}`,
  };
}

/** Half up. */
function whole(points: number): string {
  return String(Math.floor((2 * points + POINT_SCALE) / (2 * POINT_SCALE)));
}
