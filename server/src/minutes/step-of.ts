import { type Plan, type ProcedureStep, periodsOf, refused, done, type Result, type StepPlace } from '@xianfeng/engine';
import type { Caller } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';

/** The step of a plan's procedure at a place; refused where there is none of that name, or none in that period. */
export function stepOf({ scheme }: Plan, cycle: string, { step: id, period }: StepPlace): Result<ProcedureStep> {
  const step = scheme.procedure.find((each) => each.id === id);
  if (step === undefined || !periodsOf(cycle, step.cadence).includes(period)) {
    return refused({ code: 'step.unknown', facts: { step: id, period } });
  }
  return done(step);
}

/** Who writes down what a step's actor did: what members hand in on paper, the recorder or the secretary. */
const writers: Readonly<Record<ProcedureStep['actor'], readonly string[]>> = {
  member: ['recorder', 'branch-secretary'],
  recorder: ['recorder', 'branch-secretary'],
  'branch-secretary': ['branch-secretary'],
  'committee-officer': ['committee-officer'],
};

/**
 * Whether the caller holds a role that records this step; where it counts, the access list has said. Where branches are
 * rated, whoever rates them writes down what they did too.
 */
export function mayWrite({ subject }: BranchYear, { actor }: ProcedureStep, { appointments }: Caller): boolean {
  const wanted = subject === 'branch' ? writers['committee-officer'] : writers[actor];
  return appointments.some(({ role }) => wanted.includes(role));
}
