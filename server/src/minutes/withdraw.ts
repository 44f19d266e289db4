import type { StepView } from '@xianfeng/contract';
import { refused, type Result, stepsBuiltUpon } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdYear } from '../cycles/hold.ts';
import { doneSteps } from '../steps/done.ts';
import { yearRecords } from '../steps/records.ts';
import type { MinutesPlace } from './record.ts';
import { mayWrite, stepOf } from './step-of.ts';
import { stepView } from './view.ts';

/** Takes minutes back with a reason, unless a later step rests on them. What was written stays to be read; twice is once. */
export function withdrawMinutes(
  context: Context,
  caller: Caller,
  { branchId, step, period, minutesId, reason }: MinutesPlace & { readonly reason: string },
): Promise<Result<StepView>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdYear(tx, branchId, Number(period.slice(0, 4)));
    if (!held.ok) return held;
    const [year, place] = [held.value, { step, period }];
    const found = stepOf(year.plan, year.cycle, place);
    if (!found.ok) return found;
    if (!mayWrite(year, found.value, caller))
      return refused({ code: 'step.other-actor', facts: { actor: found.value.actor } });
    const row = await tx.minutes.lock(minutesId);
    if (row === undefined || row.cycle_id !== year.cycleId || row.step !== step || row.period !== period)
      return refused({ code: 'access.denied' });
    if (row.withdrawn_on !== null) {
      const isSame = row.withdrawn_by === caller.personId && row.withdrawn_reason === reason;
      return isSame ? stepView(tx, context, { year, place, caller }) : refused({ code: 'minutes.withdrawn' });
    }
    const { procedure } = year.plan.scheme;
    // A post is granted by others and rests on no minutes.
    const records = await yearRecords(tx, year);
    const done = doneSteps(year.plan, records).filter(
      (each) => procedure.find(({ id }) => id === each.step)?.kind !== 'naming',
    );
    const [later] = stepsBuiltUpon(procedure, place, { done, owed: records.owed });
    if (later !== undefined) {
      const name = procedure.find(({ id }) => id === later.step)?.name ?? later.step;
      return refused({ code: 'minutes.built-upon', facts: { name, period: later.period } });
    }
    const [withdrawn_on, withdrawn_by] = [context.clock.today(), caller.personId];
    await tx.minutes.withdraw(minutesId, { withdrawn_on, withdrawn_by, withdrawn_reason: reason });
    trail.add({ subjectId: minutesId, organizationId: branchId, before: { step, period, on: row.held_on }, reason });
    return stepView(tx, context, { year, place, caller });
  });
}
