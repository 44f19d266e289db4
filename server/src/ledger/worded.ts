import type { FoundEntryRow, OrganizationRow, Sought, Transaction } from '@xianfeng/store';
import { reachOf } from '../access.ts';
import type { Caller } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { access } from './access.ts';

/** Entries that hold the words: the caller's own, as the card shows them, and those of the ledgers he reads. */
export async function wordedEntries(
  tx: Transaction,
  caller: Caller,
  { organizations, ...sought }: Omit<Sought, 'branchIds'> & { readonly organizations: readonly OrganizationRow[] },
): Promise<FoundEntryRow[]> {
  const reached = reachedIds(organizations, reachOf(caller, access, 'read-ledger'));
  return tx.searches.entries({ ...sought, branchIds: [...reached] });
}
