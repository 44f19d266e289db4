import type { Organization } from '@xianfeng/contract';
import type { OrganizationRow } from '@xianfeng/store';

/** Only branches have members; `memberCount` is null for the others and for what is shown for orientation. */
export function organizationView(row: OrganizationRow, memberCount: number | null): Organization {
  return {
    id: row.id,
    parentId: row.parent_id,
    kind: row.kind,
    branchKind: row.branch_kind,
    name: row.name,
    fromOn: row.from_on,
    toOn: row.to_on,
    revision: row.revision,
    memberCount: row.kind === 'branch' ? memberCount : null,
  };
}
