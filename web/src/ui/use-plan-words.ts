import { useText } from '../text/use-text.ts';
import { useDates } from './use-dates.ts';
import type { PlanCounts } from './plan-counts.ts';

/** A plan in one line: what it lacks, what waits for a signature, what is over. */
export function usePlanWords(): (period: string, counts: PlanCounts) => string {
  const text = useText('pledges');
  const dates = useDates();
  return (period, { lacking, unsigned, overdue }) =>
    [
      lacking > 0
        ? text('plan.lacking', { period: dates.period(period), count: lacking })
        : text('plan.whole', { period: dates.period(period) }),
      ...(unsigned > 0 ? [text('plan.unsigned', { count: unsigned })] : []),
      ...(overdue > 0 ? [text('plan.overdue', { count: overdue })] : []),
    ].join(text('plan.and'));
}
