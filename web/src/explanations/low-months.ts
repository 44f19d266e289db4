import { compareExact, plainDifference } from './exact-text.ts';

export interface MonthPoints {
  readonly period: string;
  readonly points: string | null;
  readonly due: boolean;
}

/** So far below one's own middle month a month is tinted and gets its sentence. */
const LOW_FROM = '2';

/** The periods that lie at least two points below the middle of one's own months, with how much they lie below it. */
export function lowMonths(months: readonly MonthPoints[]): ReadonlyMap<string, string> {
  const given = months.flatMap((month) => (month.points === null ? [] : [month.points])).sort(compareExact);
  const middle = given[Math.floor(given.length / 2)];
  const low = new Map<string, string>();
  if (middle === undefined) return low;
  for (const { period, points } of months) {
    if (points === null) continue;
    const below = plainDifference(middle, points);
    if (compareExact(below, LOW_FROM) >= 0) low.set(period, below);
  }
  return low;
}
