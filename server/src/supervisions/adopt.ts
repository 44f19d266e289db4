import type { SupervisionBoard } from '@xianfeng/contract';
import { attendanceProblems, heldOnProblems, type Problem, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { supervisionBoard } from './board.ts';
import { holdPlan } from './hold-plan.ts';

/** A meeting of whoever stands above, as it is written down. */
export interface Meeting {
  readonly on: string;
  readonly due: number;
  readonly present: number;
  readonly ayes: number;
}

export interface Adopting {
  readonly id: string;
  readonly revision: number;
  readonly meeting: Meeting;
}

/** A meeting adopts the plan; from now on branches see what of it concerns them. */
export function adoptPlan(context: Context, caller: Caller, given: Adopting): Promise<Result<SupervisionBoard>> {
  const { id, revision, meeting } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdPlan(tx, caller, id);
    if (!held.ok) return held;
    const plan = held.value;
    if (plan.state === 'adopted') return refused({ code: 'supervision.adopted-meanwhile', facts: { on: plan.met_on } });
    if (plan.revision !== revision) return refused({ code: 'supervision.changed-meanwhile' });
    const problems = meetingProblems(meeting, { earliest: plan.written_on, today });
    if (problems.length > 0) return refused(...problems);
    await tx.supervisions.updatePlan(id, {
      ...{ state: 'adopted', revision: revision + 1, met_on: meeting.on, members_due: meeting.due },
      ...{ members_present: meeting.present, ayes: meeting.ayes, adopted_by: caller.personId },
    });
    trail.add({ subjectId: id, organizationId: plan.organization_id, after: { state: 'adopted', ...meeting } });
    return supervisionBoard(tx, caller, { organizationId: plan.organization_id, year: plan.year, today });
  });
}

/** It was held by today, with more than half of those due, and carried what is written down. */
export function meetingProblems(
  { on, ...attendance }: Meeting,
  days: { readonly earliest: string; readonly today: string },
): readonly Problem[] {
  return [...heldOnProblems(on, days), ...attendanceProblems({ meeting: true, ayes: true }, attendance)];
}
