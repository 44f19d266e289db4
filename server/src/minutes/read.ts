import type { StepView, YearStep } from '@xianfeng/contract';
import { done, type Result, type StepPlace } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { yearRecords } from '../steps/records.ts';
import { openDuties, yearDuties } from '../duties/year-duties.ts';
import { stepView } from './view.ts';

export function readStep(
  services: Services,
  caller: Caller,
  { branchId, ...place }: StepPlace & { readonly branchId: string },
): Promise<Result<StepView>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const year = await branchYearOf(tx, branchId, Number(place.period.slice(0, 4)));
    return year.ok ? stepView(tx, services, { year: year.value, place, caller }) : year;
  });
}

interface YearSteps {
  readonly year: number;
  readonly scheme: string;
  readonly steps: YearStep[];
}

/** Every step of the year that a branch works on, done or not, in the order they fall due. */
export function readYearSteps(
  { store, clock }: Services,
  caller: Caller,
  branchId: string,
): Promise<Result<YearSteps>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const found = await branchYearOf(tx, branchId, await yearInUse(tx, branchId, today));
    if (!found.ok) return found;
    const year = found.value;
    const duties = yearDuties(year, await yearRecords(tx, year), openDuties(today));
    return done({
      year: year.year,
      scheme: year.plan.scheme.name,
      steps: duties.map(({ step, name, kind, period, dueOn, state, doneOn }) => ({
        ...{ step, name, kind, period, dueOn, state, doneOn },
      })),
    });
  });
}
