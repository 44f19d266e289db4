import type { OrganizationRow, Transaction } from '@xianfeng/store';
import { reachOf } from '../access.ts';
import type { Caller } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { access } from './access.ts';

/** Whose cards of these people the caller may open: a card lies with the branch that somebody is or was in last. */
export async function readableCards(
  tx: Transaction,
  caller: Caller,
  {
    organizations,
    personIds,
  }: { readonly organizations: readonly OrganizationRow[]; readonly personIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  const reached = reachedIds(organizations, reachOf(caller, access, 'read-card'));
  const stays = await tx.memberships.lastOf(personIds);
  return new Set(stays.filter(({ branch_id: branchId }) => reached.has(branchId)).map(({ id }) => id));
}
