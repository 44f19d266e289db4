import { addRational, compareRational, exactText, multiplyRational, type Rational, rational } from '../exact.ts';
import type { Figure } from '../figure.ts';

/** The values a number can take, both ends included; null is without end. */
export interface Range {
  readonly least: Rational | null;
  readonly most: Rational | null;
}

export const NOTHING: Range = { least: rational(0), most: rational(0) };

export function exactFigure({ n, d }: Pick<Figure, 'n' | 'd'>): Rational {
  return rational(n, d);
}

export function pointRange(value: Rational): Range {
  return { least: value, most: value };
}

export function addRanges(left: Range, right: Range): Range {
  return {
    least: left.least === null || right.least === null ? null : addRational(left.least, right.least),
    most: left.most === null || right.most === null ? null : addRational(left.most, right.most),
  };
}

export function scaleRange({ least, most }: Range, factor: Rational): Range {
  if (factor.n === 0n) return NOTHING;
  const times = (end: Rational | null) => (end === null ? null : multiplyRational(end, factor));
  return factor.n < 0n ? { least: times(most), most: times(least) } : { least: times(least), most: times(most) };
}

/** Everything either can be, and what lies between. */
export function hullOf(left: Range, right: Range): Range {
  return {
    least: left.least === null || right.least === null ? null : lower(left.least, right.least),
    most: left.most === null || right.most === null ? null : higher(left.most, right.most),
  };
}

export function clampRange({ least, most }: Range, floor: Figure | null, cap: Figure | null): Range {
  const bounded = (end: Rational | null, open: Rational | null): Rational | null => {
    if (end === null) return open;
    const raised = floor === null ? end : higher(end, exactFigure(floor));
    return cap === null ? raised : lower(raised, exactFigure(cap));
  };
  const [lowest, highest] = [floor, cap].map((figure) => (figure === null ? null : exactFigure(figure)));
  return { least: bounded(least, lowest ?? null), most: bounded(most, highest ?? null) };
}

export function isSame(left: Rational, right: Rational): boolean {
  return compareRational(left, right) === 0;
}

export function endText(end: Rational | null): string {
  return end === null ? '∞' : exactText(end);
}

function lower(left: Rational, right: Rational): Rational {
  return compareRational(left, right) <= 0 ? left : right;
}

function higher(left: Rational, right: Rational): Rational {
  return compareRational(left, right) >= 0 ? left : right;
}
