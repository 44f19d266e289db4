import { done, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { holdStanding } from '../organization-tree/hold-standing.ts';

export interface CycleOpening {
  readonly id: string;
  readonly branchId: string;
  readonly year: number;
  readonly schemeVersionId: string;
}

/** Opens a branch's assessment year under one version of a scheme. The same again changes nothing; a closed branch begins none. */
export async function openCycle(tx: Transaction, opening: CycleOpening): Promise<Result<{ readonly id: string }>> {
  const branch = await holdStanding(tx, opening.branchId);
  if (!branch.ok) return branch;
  const isNew = await tx.cycles.insert({
    id: opening.id,
    branch_id: opening.branchId,
    year: opening.year,
    scheme_version_id: opening.schemeVersionId,
  });
  if (isNew) return done({ id: opening.id });
  const standing = await tx.cycles.find(opening.branchId, opening.year);
  if (standing?.scheme_version_id === opening.schemeVersionId) return done({ id: standing.id });
  return refused({ code: 'cycle.under-another-scheme', facts: { year: opening.year } });
}
