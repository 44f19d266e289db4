import { type Day, periodBounds, type Problem } from '@xianfeng/engine';
import type { PeriodReopeningRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { scoringOf } from '../cycles/scoring.ts';

/** A period whose summary hangs out, with the latest reopening first. */
export interface Closed {
  readonly period: string;
  readonly publishedOn: Day;
  readonly reopenings: readonly PeriodReopeningRow[];
}

/**
 * A notice of scores alone closes their sheet and no more. One that sums up counts entries too, and closes its period to
 * them: what was published does not change behind people's backs. The year has its own lock, the meeting that confirms it.
 */
export async function closedPeriods(tx: Transaction, year: BranchYear): Promise<readonly Closed[]> {
  const notices = await tx.notices.ofCycle(year.cycleId);
  const summaries = notices.filter(({ kind, period }) => kind !== 'year' && !scoringOf(year.plan, period).ok);
  if (summaries.length === 0) return [];
  const reopenings = await tx.periodReopenings.ofCycle(year.cycleId);
  return summaries.map(({ period, opened_on: publishedOn }) => ({
    period,
    publishedOn,
    reopenings: reopenings.filter((reopening) => reopening.period === period),
  }));
}

/** The last day on which a closed period takes entries again; null where it takes none today. */
export function openUntil({ reopenings }: Closed, today: Day): Day | null {
  const days = reopenings.map(({ open_until: until }) => until).filter((until) => until >= today);
  return days.toSorted().at(-1) ?? null;
}

/** What stands against an entry, or the reversal of one, that counts on a day. */
export async function closedProblems(
  tx: Transaction,
  year: BranchYear,
  at: { readonly countsOn: Day; readonly today: Day },
): Promise<readonly Problem[]> {
  return closedOn(await closedPeriods(tx, year), at);
}

/** The same of periods that have been read. */
export function closedOn(
  periods: readonly Closed[],
  { countsOn, today }: { readonly countsOn: Day; readonly today: Day },
): readonly Problem[] {
  return periods.flatMap((closed): Problem[] => {
    const { from, to } = periodBounds(closed.period);
    if (countsOn < from || countsOn > to || openUntil(closed, today) !== null) return [];
    return [{ code: 'period.closed', facts: { period: closed.period, on: closed.publishedOn } }];
  });
}
