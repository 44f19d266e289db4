import type { ExemptionRequest } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { meetingProblems } from '../cycles/meeting.ts';
import { type StepAsked, takeStep } from './take-step.ts';

export interface BranchPassing extends StepAsked {
  readonly membersDue: number;
  readonly membersPresent: number;
}

/** The branch's meeting supports the wish and sends it up. */
export function passBranch(
  context: Context,
  caller: Caller,
  passing: BranchPassing,
): Promise<Result<ExemptionRequest>> {
  const { membersDue: due, membersPresent: present, ...asked } = passing;
  const today = context.clock.today();
  return takeStep(context, caller, {
    asked,
    step: 'branch',
    columns: { members_due: due, members_present: present },
    effect: () => Promise.resolve(meetingProblems({ on: asked.on, due, present }, '0001-01-01', today)),
  });
}
