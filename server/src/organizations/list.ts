import type { Organization } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { OrganizationRow } from '@xianfeng/store';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { organizationsOn } from '../organization-tree/on-day.ts';
import { pathOf, reachedIds } from '../organization-tree/reached.ts';
import { organizationView } from './view.ts';

interface Listing {
  readonly reach: Reach;
  /** The day it is shown as of; today unless named. */
  readonly on?: string | undefined;
}

/** What stood on a day in reach, and the organizations above it for orientation; parents before children. */
export function listOrganizations(
  { store, clock }: Services,
  caller: Caller,
  { reach, on = clock.today() }: Listing,
): Promise<Result<Organization[]>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const rows = parentsFirst(await organizationsOn(tx, on));
    const counts = await tx.memberships.countsOn(on);
    const reached = reachedIds(await tx.organizations.list(), reach);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const shown = new Set([...reached].flatMap((id) => pathOf(byId, id)));
    return done(
      rows
        .filter(({ id }) => shown.has(id))
        .map((row) => organizationView(row, reached.has(row.id) ? (counts.get(row.id) ?? 0) : null)),
    );
  });
}

function parentsFirst(rows: readonly OrganizationRow[]): readonly OrganizationRow[] {
  const children = Map.groupBy(rows, (row) => row.parent_id);
  const from = (parentId: string | null): readonly OrganizationRow[] =>
    (children.get(parentId) ?? []).flatMap((row) => [row, ...from(row.id)]);
  return from(null);
}
