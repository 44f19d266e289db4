import { done, historyFaults, refused, type Result } from '@xianfeng/engine';
import type { Services } from '../context.ts';
import { changeOf } from './history.ts';

/** Holds what is kept of a committee's tree against its own history; how many acts it follows from, or every fault. */
export function checkHistory({ store }: Pick<Services, 'store'>, committeeId: string): Promise<Result<number>> {
  return store.transaction(committeeId, async (tx) => {
    // An act meanwhile is no fault.
    await tx.organizations.holdTree();
    const acts = await tx.organizationHistory.sequences();
    const history = (await tx.organizationHistory.all()).map((row) => ({
      ...changeOf(row),
      ...{ sequence: row.sequence, isWithdrawal: row.act === 'withdraw' },
    }));
    const present = (await tx.organizations.list()).map((row) => ({
      ...{ id: row.id, parentId: row.parent_id, kind: row.kind, branchKind: row.branch_kind, name: row.name },
      ...{ isOpen: row.to_on === null, successorIds: row.successor_ids, from: row.from_on, to: row.to_on },
    }));
    const faults = historyFaults({ acts, history, present });
    return faults.length === 0 ? done(acts.length) : refused(...faults);
  });
}
