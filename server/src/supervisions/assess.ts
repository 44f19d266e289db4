import type { Assessment } from '@xianfeng/contract';
import { type Judgement, type Problem, refused, type Result } from '@xianfeng/engine';
import type { SupervisionAssessmentRow, SupervisionPlanRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { type Meeting, meetingProblems } from './adopt.ts';
import { readAssessment } from './assessment-view.ts';
import { holdPlan } from './hold-plan.ts';
import { branchesBelow, peopleOfBranch } from './people.ts';

export interface Assessing {
  readonly id: string;
  readonly planId: string;
  readonly branchId: string;
  readonly judgement: Judgement;
  readonly words: string;
  readonly meeting: Meeting;
  readonly visitId: string | null;
  readonly figure: string | null;
}

/**
 * Writes down what a meeting thought of a branch's year, with its reasons. Nothing follows by itself: where a branch is
 * criticised, whoever would honor it or its secretary is told and says why. The same again changes nothing.
 */
export function assessBranch(context: Context, caller: Caller, given: Assessing): Promise<Result<Assessment>> {
  const { id, planId, branchId, judgement, words, meeting, visitId, figure } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdPlan(tx, caller, planId);
    if (!held.ok) return held;
    const plan = held.value;
    const known = await tx.supervisions.findAssessment(id);
    if (known !== undefined)
      return isSame(known, given) ? readAssessment(tx, caller, id) : refused({ code: 'supervision.id-taken' });
    const problems = await assessmentProblems(tx, { plan, given, caller, today });
    if (problems.length > 0) return refused(...problems);
    await tx.supervisions.insertAssessment({
      ...{ id, plan_id: planId, branch_id: branchId, judgement, words, visit_id: visitId, figure },
      ...{ met_on: meeting.on, members_due: meeting.due, members_present: meeting.present, ayes: meeting.ayes },
      ...{ given_by: caller.personId, state: 'told', revision: 1 },
    });
    const after = { year: plan.year, judgement, visitId, figure, metOn: meeting.on };
    trail.add({ subjectId: id, organizationId: branchId, reason: words, after });
    return readAssessment(tx, caller, id);
  });
}

function isSame(row: SupervisionAssessmentRow, given: Assessing): boolean {
  return (
    row.plan_id === given.planId &&
    row.branch_id === given.branchId &&
    row.judgement === given.judgement &&
    row.words === given.words &&
    row.met_on === given.meeting.on &&
    row.visit_id === given.visitId &&
    row.figure === given.figure
  );
}

interface Checking {
  readonly plan: SupervisionPlanRow;
  readonly given: Assessing;
  readonly caller: Caller;
  readonly today: string;
}

async function assessmentProblems(
  tx: Transaction,
  { plan, given, caller, today }: Checking,
): Promise<readonly Problem[]> {
  const { branchId, meeting, visitId, figure } = given;
  if (plan.state !== 'adopted') return [{ code: 'supervision.not-adopted' }];
  const isBelow = (await branchesBelow(tx, plan.organization_id)).some(({ id }) => id === branchId);
  if (!isBelow) return [{ code: 'supervision.branch-unknown' }];
  const standing = (await tx.supervisions.assessmentsOfPlan(plan.id)).find((row) => row.branch_id === branchId);
  const visit = visitId === null ? undefined : await tx.supervisions.findVisit(visitId);
  const isVisited = visit?.plan_id === plan.id && visit.branch_id === branchId && visit.visited_on !== null;
  return [
    ...(standing === undefined ? [] : [{ code: 'supervision.assessed-meanwhile', facts: { on: standing.met_on } }]),
    ...((await peopleOfBranch(tx, branchId, today)).includes(caller.personId)
      ? [{ code: 'supervision.own-branch' }]
      : []),
    ...meetingProblems(meeting, { earliest: plan.met_on ?? meeting.on, today }),
    ...(visitId !== null && !isVisited ? [{ code: 'supervision.visit-unfit' }] : []),
    ...(figure !== null && visitId === null ? [{ code: 'supervision.figure-without-visit' }] : []),
  ];
}
