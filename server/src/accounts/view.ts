import type { Account } from '@xianfeng/contract';
import type { AccountListRow, Transaction } from '@xianfeng/store';
import { appointmentView } from '../appointments/view.ts';
import { compareAccounts } from '../appointments/compare.ts';

/** Accounts with their appointments, by branch and surname strokes. */
export async function readAccounts(
  tx: Transaction,
  filter: { readonly branchId?: string; readonly personIds?: readonly string[] },
): Promise<Account[]> {
  const rows = await tx.accounts.list(filter);
  const held = Map.groupBy(await tx.appointments.list(rows.map(({ person_id }) => person_id)), (row) => row.person_id);
  return rows.toSorted(compareAccounts).map((row) => ({
    personId: row.person_id,
    name: row.name,
    branch: row.branch,
    username: row.username,
    state: stateOf(row),
    appointments: (held.get(row.person_id) ?? []).map(appointmentView),
  }));
}

/** One person's account; the person is known to be there. */
export async function readAccount(tx: Transaction, personId: string): Promise<Account> {
  const [account] = await readAccounts(tx, { personIds: [personId] });
  if (account === undefined) throw new Error('Whose account is read has been found before.');
  return account;
}

function stateOf(row: AccountListRow): Account['state'] {
  if (row.account_id !== null) return row.code_expires_at === null ? 'active' : 'code-printed';
  return row.was_closed ? 'closed' : 'none';
}
