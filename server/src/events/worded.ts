import type { FoundEventRow, OrganizationRow, Sought, Transaction } from '@xianfeng/store';
import { reachOf } from '../access.ts';
import type { Caller } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { access } from './access.ts';

/** Sheets of the branches whose sheets the caller reads, by what they are called. */
export async function wordedEvents(
  tx: Transaction,
  caller: Caller,
  {
    organizations,
    words,
    most,
  }: Pick<Sought, 'words' | 'most'> & { readonly organizations: readonly OrganizationRow[] },
): Promise<FoundEventRow[]> {
  const reached = reachedIds(organizations, reachOf(caller, access, 'read-events'));
  return reached.size === 0 ? [] : tx.searches.events({ words, most, branchIds: [...reached] });
}
