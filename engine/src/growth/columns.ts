import { calendarDay, shiftPeriod } from '../day.ts';
import type { GrowthFacts } from './facts.ts';

/** What stands side by side along the course: years, or the months of somebody who has just come. */
export interface GrowthAxis {
  readonly by: 'year' | 'month';
  /** `2026` or `2026-09`, the earliest first. */
  readonly columns: readonly string[];
  /** The first year of all, where it lies before the first column. */
  readonly since: number | null;
}

/** A sheet of paper has room for so many. */
const most = 12;

/** Years back to the first fact, the latest twelve of them; of whoever has been there for less than two years, months. */
export function growthAxis(facts: GrowthFacts): GrowthAxis {
  const days = [
    ...facts.deeds.map(({ on }) => on),
    ...facts.stations.map(({ on }) => on),
    ...facts.results.map(({ year }) => `${year}-01-01`),
  ].filter((day) => day <= facts.today);
  const first = days.reduce((least, day) => (day < least ? day : least), facts.today);
  const { year: now } = calendarDay(facts.today);
  const { year: start } = calendarDay(first);
  if (start >= now - 1 && monthsBetween(first, facts.today) < most) {
    const last = facts.today.slice(0, 7);
    return { by: 'month', columns: backFrom(last, monthsBetween(first, facts.today) + 1), since: null };
  }
  const from = Math.max(start, now - most + 1);
  return {
    by: 'year',
    columns: Array.from({ length: now - from + 1 }, (_, index) => String(from + index)),
    since: start < from ? start : null,
  };
}

function monthsBetween(from: string, to: string): number {
  const start = calendarDay(from);
  const end = calendarDay(to);
  return (end.year - start.year) * 12 + end.month - start.month;
}

function backFrom(last: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => shiftPeriod(last, index - count + 1));
}
