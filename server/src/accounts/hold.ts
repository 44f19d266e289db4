import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { AccountRow, Transaction } from '@xianfeng/store';

/** Somebody's account as an administrator saw it; revision 0 where there was none. */
export interface SeenAccount {
  readonly personId: string;
  readonly revision: number;
}

/** Somebody's open account, held with the person, so that what two administrators do comes one after the other. */
export async function holdAccount(
  tx: Transaction,
  { personId, revision }: SeenAccount,
): Promise<Result<AccountRow & { readonly isChanged: boolean }>> {
  await tx.people.lock([personId]);
  const account = await tx.accounts.ofPerson(personId);
  if (account !== undefined) return done({ ...account, isChanged: account.revision !== revision });
  return refused(revision > 0 ? await changedMeanwhile(tx, [personId]) : { code: 'account.none' });
}

/** Somebody else was first with one of these accounts. */
export async function changedMeanwhile(tx: Transaction, personIds: readonly string[]): Promise<Problem> {
  const names = await tx.people.namesOf(personIds);
  return { code: 'account.changed-meanwhile', facts: { names: personIds.map((id) => names.get(id) ?? '') } };
}
