import { isAboveTenant } from '@xianfeng/engine';
import type { OrganizationRow } from '@xianfeng/store';

/** The county's own committee among the rows of its tree: the top, or what stands right under the committees above it. */
export function ownCommitteeOf(rows: readonly OrganizationRow[]): OrganizationRow | undefined {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.find(({ kind, parent_id }) => {
    const parent = byId.get(parent_id ?? '');
    return kind === 'party-committee' && (parent === undefined || isAboveTenant(parent.kind));
  });
}
