import type { OrganizationChange } from '@xianfeng/engine';
import type { OrganizationHistoryRow, Transaction } from '@xianfeng/store';

/** The history of a committee's tree as the rules read it, in the order it was recorded. */
export async function historyOf(tx: Transaction): Promise<readonly OrganizationChange[]> {
  return (await tx.organizationHistory.all()).map(changeOf);
}

export function changeOf(row: OrganizationHistoryRow): OrganizationChange {
  return {
    id: row.organization_id,
    on: row.effective_on,
    parentId: row.parent_id,
    kind: row.kind,
    branchKind: row.branch_kind,
    name: row.name,
    isOpen: row.is_open,
    successorIds: row.successor_ids,
  };
}
