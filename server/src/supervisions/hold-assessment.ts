import {
  assessmentAfter,
  type AssessmentAct,
  type AssessmentState,
  done,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { SupervisionAssessmentRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { readerOf } from '../reader.ts';
import { access } from './access.ts';
import { mayTake } from './assessment-view.ts';

export interface ActingOnAssessment {
  readonly id: string;
  readonly revision: number;
  readonly act: AssessmentAct;
}

export interface HeldAssessment {
  readonly row: SupervisionAssessmentRow;
  readonly next: AssessmentState;
}

/** Holds an assessment for an act that is the caller's and that its state allows. */
export async function holdAssessment(
  tx: Transaction,
  caller: Caller,
  { id, revision, act }: ActingOnAssessment,
): Promise<Result<HeldAssessment>> {
  const row = await tx.supervisions.lockAssessment(id);
  const plan = row === undefined ? undefined : await tx.supervisions.findPlan(row.plan_id);
  if (row === undefined || plan === undefined) return refused({ code: 'access.denied' });
  const place = { branchId: row.branch_id, organizationId: plan.organization_id };
  if (!(await mayTake(readerOf(tx, caller, access), act, place))) return refused({ code: 'access.denied' });
  const next = assessmentAfter(row.state, act);
  if (next === null || row.revision !== revision) return refused({ code: 'supervision.changed-meanwhile' });
  return done({ row, next });
}
