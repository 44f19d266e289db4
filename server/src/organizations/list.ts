import type { Organization } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { OrganizationRow } from '@xianfeng/store';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';

/** What is in reach, and the organizations above it for orientation; parents before children. */
export function listOrganizations(services: Services, caller: Caller, reach: Reach): Promise<Result<Organization[]>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const rows = parentsFirst(await tx.organizations.list());
    const counts = await tx.memberships.countsOn(services.clock.today());
    const reached = reachedIds(rows, reach);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const shown = new Set([...reached].flatMap((id) => pathOf(byId, id)));
    return done(
      rows
        .filter(({ id }) => shown.has(id))
        .map((row) => organizationView(row, reached.has(row.id) ? (counts.get(row.id) ?? 0) : null)),
    );
  });
}

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
    memberCount: row.kind === 'branch' ? memberCount : null,
  };
}

/** The ids of a tree's organizations within a reach. */
export function reachedIds(rows: readonly OrganizationRow[], reach: Reach): ReadonlySet<string> {
  const [byId, exactly, below] = [
    new Map(rows.map((row) => [row.id, row])),
    new Set(reach.exactly),
    new Set(reach.below),
  ];
  const reached = rows.filter(
    ({ id }) => reach.isWholeCommittee || exactly.has(id) || pathOf(byId, id).some((step) => below.has(step)),
  );
  return new Set(reached.map(({ id }) => id));
}

function pathOf(byId: ReadonlyMap<string, OrganizationRow>, id: string): readonly string[] {
  const row = byId.get(id);
  if (row === undefined) return [];
  return row.parent_id === null ? [id] : [id, ...pathOf(byId, row.parent_id)];
}

function parentsFirst(rows: readonly OrganizationRow[]): readonly OrganizationRow[] {
  const children = Map.groupBy(rows, (row) => row.parent_id);
  const from = (parentId: string | null): readonly OrganizationRow[] =>
    (children.get(parentId) ?? []).flatMap((row) => [row, ...from(row.id)]);
  return from(null);
}
