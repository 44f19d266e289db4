import { done, refused, type Result } from '@xianfeng/engine';
import type { SupervisionPlanRow, Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import type { Caller } from '../context.ts';
import { access } from './access.ts';

/** Holds a plan for the rest of the transaction, for whoever leads it; another's answers as if it were not there. */
export async function holdPlan(tx: Transaction, caller: Caller, id: string): Promise<Result<SupervisionPlanRow>> {
  const row = await tx.supervisions.lockPlan(id);
  if (row === undefined) return refused({ code: 'access.denied' });
  const at = { list: access, act: 'lead-supervision', branchId: row.organization_id } as const;
  return (await mayAt(tx, caller, at)) ? done(row) : refused({ code: 'access.denied' });
}
