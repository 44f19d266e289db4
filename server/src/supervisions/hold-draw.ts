import { done, refused, type Result } from '@xianfeng/engine';
import type { SupervisionDrawRow, SupervisionPlanRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { holdPlan } from './hold-plan.ts';

interface HeldDraw {
  readonly row: SupervisionDrawRow;
  readonly plan: SupervisionPlanRow;
}

/** Holds a draw and its plan, for whoever leads that; another's answers as if it were not there. */
export async function holdDraw(tx: Transaction, caller: Caller, id: string): Promise<Result<HeldDraw>> {
  const found = await tx.supervisions.findDraw(id);
  if (found === undefined) return refused({ code: 'access.denied' });
  const plan = await holdPlan(tx, caller, found.plan_id);
  if (!plan.ok) return plan;
  const row = await tx.supervisions.lockDraw(id);
  return row === undefined ? refused({ code: 'access.denied' }) : done({ row, plan: plan.value });
}
