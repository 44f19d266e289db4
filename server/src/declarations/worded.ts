import type { FoundDeclarationRow, OrganizationRow, Sought, Transaction } from '@xianfeng/store';
import { reachOf } from '../access.ts';
import type { Caller } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { access } from './access.ts';

/** Declarations that hold the words: the caller's own, and those of the branches whose declarations he reads. */
export async function wordedDeclarations(
  tx: Transaction,
  caller: Caller,
  { organizations, ...sought }: Omit<Sought, 'branchIds'> & { readonly organizations: readonly OrganizationRow[] },
): Promise<FoundDeclarationRow[]> {
  const reached = reachedIds(organizations, reachOf(caller, access, 'read-declarations'));
  return tx.searches.declarations({ ...sought, branchIds: [...reached] });
}
