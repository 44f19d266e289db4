import { done, periodBounds, periodsOf } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { scoredBy } from '../cycles/scoring.ts';
import { yearInUse } from '../cycles/year-in-use.ts';

/** The period a branch scores now: the last that has begun, of the shortest its scheme scores in. */
export function presentSheet({ store, clock }: Services, caller: Caller, branchId: string) {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const year = await branchYearOf(tx, branchId, await yearInUse(tx, branchId, today));
    if (!year.ok) return year;
    const { plan, cycle } = year.value;
    const cadence = scoredBy(plan);
    const periods = cadence === null ? [] : periodsOf(cycle, cadence);
    return done({ period: periods.findLast((period) => periodBounds(period).from <= today) ?? null });
  });
}
