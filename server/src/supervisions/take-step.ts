import { refused, type Result, visitAfter, type VisitAct } from '@xianfeng/engine';
import type { Visit } from '@xianfeng/contract';
import type { SupervisionStepRow, Transaction } from '@xianfeng/store';
import type { Trail } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { isOpen } from './heads.ts';
import type { VisitPlace } from './hold-visit.ts';
import { readVisit } from './visit-view.ts';

export interface Step {
  readonly place: VisitPlace;
  /** What the visit's state asks. */
  readonly act: VisitAct;
  /** What is written down. */
  readonly step: SupervisionStepRow['act'];
  readonly position?: number;
  readonly on: string;
  readonly words: string;
  readonly change?: Parameters<Transaction['supervisions']['updateVisit']>[1];
}

/** Carries a visit on once its findings stand as they are to: its state, its step, its line in the trail. */
export async function takeVisitStep(
  context: Context,
  { tx, trail, caller }: { readonly tx: Transaction; readonly trail: Trail; readonly caller: Caller },
  { place, act, step, position, on, words, change }: Step,
): Promise<Result<Visit>> {
  const { row } = place;
  const open = (await tx.supervisions.findingsOf([row.id])).filter(isOpen).length;
  const state = visitAfter(row.state, act, open);
  if (state === null) return refused({ code: 'supervision.changed-meanwhile' });
  await tx.supervisions.updateVisit(row.id, { ...change, state, revision: row.revision + 1 });
  await tx.supervisions.addStep({
    ...{ id: context.newId(), visit_id: row.id, position: position ?? null, act: step, happened_on: on, words },
    ...{ recorded_by: caller.personId, recorded_at: context.clock.now() },
  });
  trail.add({
    ...{ subjectId: row.id, organizationId: row.branch_id, reason: words },
    ...{ before: { state: row.state }, after: { state, step, position, open } },
  });
  return readVisit(tx, caller, { id: row.id, today: context.clock.today() });
}
