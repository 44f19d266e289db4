import { type Granularity, periodBounds, periodsOf } from '../day.ts';
import type { FindingState } from './visit.ts';

/** Something that a branch is to put right (整改): a task of a measure, or what lacked when somebody visited. */
export interface RectificationTask {
  /** The period whose result it follows from; null where it was found on a day. */
  readonly period: string | null;
  readonly foundOn: string;
  readonly dueOn: string;
  readonly state: FindingState;
}

export interface RectificationCounts {
  readonly set: number;
  readonly settled: number;
  /** Neither settled nor said to be put right, and its day is over. */
  readonly overdue: number;
}

/**
 * What was to be put right of each period of a year, in the order of the periods. What follows from a result stands with that
 * result, whenever a meeting decided it; what follows from the whole year, or was found after it, stands with the last.
 */
export function rectificationByPeriod(
  tasks: readonly RectificationTask[],
  { cycle, granularity, today }: { readonly cycle: string; readonly granularity: Granularity; readonly today: string },
): readonly RectificationCounts[] {
  const ends = periodsOf(cycle, granularity).map((period) => periodBounds(period).to);
  const last = ends.length - 1;
  const placed = Map.groupBy(tasks, ({ period, foundOn }) => {
    const on = period === null ? foundOn : periodBounds(period).to;
    const at = ends.findIndex((to) => on <= to);
    return at < 0 ? last : at;
  });
  return ends.map((_, at) => {
    const own = placed.get(at) ?? [];
    return {
      set: own.length,
      settled: own.filter(({ state }) => state === 'settled').length,
      overdue: own.filter(({ state, dueOn }) => state === 'open' && dueOn < today).length,
    };
  });
}
