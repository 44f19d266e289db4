import { done, refused, type Result } from '@xianfeng/engine';
import type { SpotCheckRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { requireReach } from './reach.ts';

interface HeldCheck {
  readonly row: SpotCheckRow;
  readonly branchIds: readonly string[];
}

/** Holds a check that the caller may work on; another's answers as if it were not there. */
export async function holdCheck(tx: Transaction, caller: Caller, id: string): Promise<Result<HeldCheck>> {
  const row = await tx.spotChecks.lock(id);
  if (row === undefined) return refused({ code: 'access.denied' });
  const branchIds = await branchIdsOf(tx, id);
  const reach = await requireReach(tx, caller, { by: row.by, branchIds });
  return reach.ok ? done({ row, branchIds }) : reach;
}

/** The branches that a check goes through. */
async function branchIdsOf(tx: Transaction, id: string): Promise<readonly string[]> {
  const cycleIds = (await tx.spotChecks.cyclesOf([id])).get(id) ?? [];
  const branchIds: string[] = [];
  for (const cycleId of cycleIds) {
    const cycle = await tx.cycles.findById(cycleId);
    if (cycle !== undefined) branchIds.push(cycle.branch_id);
  }
  return branchIds;
}
