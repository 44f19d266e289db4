import type { ClosedPeriod } from '@xianfeng/contract';
import { addDays, done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { closedPeriods, openUntil } from './closed.ts';
import { closedPeriodViews } from './list.ts';

export interface PeriodReopening {
  readonly id: string;
  readonly branchId: string;
  readonly period: string;
  readonly reason: string;
}

/** Long enough for a recorder who comes in once a week; then the period is closed again, and nobody has to think of it. */
const daysOpen = 7;

/** Opens a closed period again for a week, with a reason; the same again changes nothing. */
export function reopenPeriod(
  context: Context,
  caller: Caller,
  { id, branchId, period, reason }: PeriodReopening,
): Promise<Result<ClosedPeriod[]>> {
  return commit(context, caller, async (tx, trail) => {
    const today = context.clock.today();
    const year = await holdOpenYear(tx, branchId, Number(period.slice(0, 4)));
    if (!year.ok) return year;
    const { cycleId } = year.value;
    const known = await tx.periodReopenings.find(id);
    if (known !== undefined) {
      const isSame = known.cycle_id === cycleId && known.period === period && known.reason === reason;
      if (!isSame) return refused({ code: 'period.id-taken' });
      return done(await closedPeriodViews(tx, year.value, today));
    }
    const closed = (await closedPeriods(tx, year.value)).find((each) => each.period === period);
    if (closed === undefined) return refused({ code: 'period.not-closed', facts: { period } });
    const until = openUntil(closed, today);
    if (until !== null) {
      const by = closed.reopenings.find((each) => each.open_until === until)?.reopened_by ?? '';
      const names = await tx.people.namesOf([by]);
      return refused({ code: 'period.reopened-already', facts: { period, until, by: names.get(by) ?? '' } });
    }
    await tx.periodReopenings.insert({
      ...{ id, cycle_id: cycleId, period, reason, open_until: addDays(today, daysOpen), reopened_on: today },
      ...{ reopened_by: caller.personId, reopened_at: context.clock.now() },
    });
    trail.add({ subjectId: id, organizationId: branchId, after: { period, until: addDays(today, daysOpen) }, reason });
    return done(await closedPeriodViews(tx, year.value, today));
  });
}
