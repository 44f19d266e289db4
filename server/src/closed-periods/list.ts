import type { ClosedPeriod } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { closedPeriods, openUntil } from './closed.ts';

/** A branch's closed periods of a year, the one in use unless named. */
export function listClosedPeriods(
  { store, clock }: Services,
  caller: Caller,
  asked: { readonly branchId: string; readonly year?: number | undefined },
): Promise<Result<ClosedPeriod[]>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const number = asked.year ?? (await yearInUse(tx, asked.branchId, clock.today()));
    const year = await branchYearOf(tx, asked.branchId, number);
    return year.ok ? done(await closedPeriodViews(tx, year.value, clock.today())) : year;
  });
}

export async function closedPeriodViews(tx: Transaction, year: BranchYear, today: string): Promise<ClosedPeriod[]> {
  const closed = await closedPeriods(tx, year);
  const rows = closed.flatMap(({ reopenings }) => reopenings);
  const names = await tx.people.namesOf([...new Set(rows.map(({ reopened_by: by }) => by))]);
  return closed.map((each) => ({
    period: each.period,
    publishedOn: each.publishedOn,
    openUntil: openUntil(each, today),
    reopenings: each.reopenings.map((row) => ({
      id: row.id,
      on: row.reopened_on,
      openUntil: row.open_until,
      by: names.get(row.reopened_by) ?? '',
      reason: row.reason,
    })),
  }));
}
