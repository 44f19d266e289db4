import { useText } from '../text/use-text.ts';
import { useDates } from './use-dates.ts';
import type { PlanCounts } from './plan-counts.ts';

interface PlanWords {
  /** A plan in one line: what it lacks or that it lacks nothing, what waits for a signature, what is over. */
  readonly all: (period: string, counts: PlanCounts) => string;
  /** The same for a desk, which says nothing of what is in order; empty where all is. */
  readonly open: (period: string, counts: PlanCounts) => string;
}

export function usePlanWords(): PlanWords {
  const text = useText('pledges');
  const dates = useDates();
  const lackingOf = (period: string, { lacking }: PlanCounts): string[] =>
    lacking > 0 ? [text('plan.lacking', { period: dates.period(period), count: lacking })] : [];
  const waitingOf = ({ unsigned, overdue }: PlanCounts): string[] => [
    ...(unsigned > 0 ? [text('plan.unsigned', { count: unsigned })] : []),
    ...(overdue > 0 ? [text('plan.overdue', { count: overdue })] : []),
  ];
  return {
    all: (period, counts) => {
      const lacking = lackingOf(period, counts);
      const whole = lacking.length === 0 ? [text('plan.whole', { period: dates.period(period) })] : lacking;
      return [...whole, ...waitingOf(counts)].join(text('plan.and'));
    },
    open: (period, counts) => {
      const waiting = waitingOf(counts);
      const lacking = lackingOf(period, counts);
      if (lacking.length === 0 && waiting.length > 0) lacking.push(text('plan.of', { period: dates.period(period) }));
      return [...lacking, ...waiting].join(text('plan.and'));
    },
  };
}
