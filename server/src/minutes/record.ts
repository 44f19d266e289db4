import type { StepView } from '@xianfeng/contract';
import {
  attendanceProblems,
  type MinutesAsk,
  minutesAsk,
  minutesDayProblems,
  periodBounds,
  type Problem,
  type ProcedureStep,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { MinutesRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdYear } from '../cycles/hold.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { waitingProblems } from '../steps/waiting.ts';
import { mayWrite, stepOf } from './step-of.ts';
import { stepView } from './view.ts';

export interface MinutesPlace {
  readonly branchId: string;
  readonly step: string;
  readonly period: string;
  readonly minutesId: string;
}

export interface MinutesGiven extends MinutesPlace {
  readonly on: string;
  readonly due: number | null;
  readonly present: number | null;
  readonly ayes: number | null;
  readonly document: string | null;
  readonly words: string;
}

/**
 * Writes down what a step came to. It is refused while a step before it is not done, so that none can be passed over; the
 * same again changes nothing, and something else in its place needs the first to be taken back.
 */
export function recordMinutes(context: Context, caller: Caller, given: MinutesGiven): Promise<Result<StepView>> {
  const { branchId, step: id, period, minutesId } = given;
  return commit(context, caller, async (tx, trail) => {
    const held = await holdYear(tx, branchId, Number(period.slice(0, 4)));
    if (!held.ok) return held;
    const [year, place] = [held.value, { step: id, period }];
    const found = stepOf(year.plan, year.cycle, place);
    if (!found.ok) return found;
    const ask = found.value.lot == null ? minutesAsk(found.value.kind) : null;
    if (ask === null) return refused({ code: 'step.other-record', facts: { name: found.value.name } });
    if (!mayWrite(year, found.value, caller))
      return refused({ code: 'step.other-actor', facts: { actor: found.value.actor } });
    const known = await tx.minutes.lock(minutesId);
    const row = rowOf(given, ask);
    if (known !== undefined) {
      const isSame =
        known.cycle_id === year.cycleId &&
        Object.entries(row).every(([key, value]) => known[key as keyof MinutesRow] === value);
      return isSame ? stepView(tx, context, { year, place, caller }) : refused({ code: 'minutes.id-taken' });
    }
    const problems = await recordProblems(tx, { year, step: found.value, given, ask, today: context.clock.today() });
    if (problems.length > 0) return refused(...problems);
    const { clock } = context;
    const recorded = { recorded_by: caller.personId, recorded_on: clock.today(), recorded_at: clock.now() };
    await tx.minutes.insert({ id: minutesId, cycle_id: year.cycleId, ...row, ...recorded });
    trail.add({ subjectId: minutesId, organizationId: branchId, after: row, evidence: given.document ?? undefined });
    return stepView(tx, context, { year, place, caller });
  });
}

/** What a step of its kind does not ask is not kept. */
function rowOf({ step, period, on, due, present, ayes, document, words }: MinutesGiven, ask: MinutesAsk) {
  return {
    ...{ step, period, held_on: on, document, words },
    members_due: ask.meeting ? due : null,
    members_present: ask.meeting ? present : null,
    ayes: ask.ayes ? ayes : null,
  };
}

interface Recording {
  readonly year: BranchYear;
  readonly step: ProcedureStep;
  readonly given: MinutesGiven;
  readonly ask: MinutesAsk;
  readonly today: string;
}

async function recordProblems(
  tx: Transaction,
  { year, step, given, ask, today }: Recording,
): Promise<readonly Problem[]> {
  const standing = (await tx.minutes.at(year.cycleId, step.id, given.period)).find(
    ({ withdrawn_on: on }) => on === null,
  );
  if (standing !== undefined) return [{ code: 'minutes.standing', facts: { on: standing.held_on } }];
  return [
    ...(await waitingProblems(tx, year, { step: step.id, period: given.period })),
    ...minutesDayProblems(step.kind, { on: given.on, periodFrom: periodBounds(given.period).from, today }),
    ...attendanceProblems(ask, given),
  ];
}
