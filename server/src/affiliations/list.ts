import type { AffiliationChange } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { MembershipEventRow } from '@xianfeng/store';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { type PageOf, pageOf, type Paging, viewsOf } from '../page-of.ts';
import { reachedIds } from '../organization-tree/reached.ts';

/** How people came, rose, moved and left, in this year and the last. */
export function listChanges(
  { store, clock }: Services,
  caller: Caller,
  { reach, ...paging }: Paging & { readonly reach: Reach },
): Promise<Result<PageOf<AffiliationChange>>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const organizations = await tx.organizations.list();
    const names = new Map(organizations.map(({ id, name }) => [id, name]));
    const since = `${Number(clock.today().slice(0, 4)) - 1}-01-01`;
    const rows = await tx.membershipEvents.ofBranches([...reachedIds(organizations, reach)], since);
    return viewsOf(
      pageOf(rows, paging, ({ id }) => id),
      (part) => part.map((row) => changeView(row, names)),
    );
  });
}

function changeView(
  row: MembershipEventRow & { readonly name: string },
  names: ReadonlyMap<string, string>,
): AffiliationChange {
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    kind: row.kind,
    onDay: row.on_day,
    document: row.document,
    fromBranch: names.get(row.from_branch_id ?? '') ?? null,
    toBranch: names.get(row.to_branch_id ?? '') ?? null,
    otherCommittee: row.other_committee,
    stage: row.stage,
    untilOn: row.until_on,
    leaving: row.leaving,
    hasFile: row.kind === 'moved-out',
  };
}
