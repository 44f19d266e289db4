import type { Transaction } from '@xianfeng/store';
import type { Clock } from '../clock.ts';
import type { Change } from '../commit.ts';
import { newIdentifier } from '../identifier.ts';

/** Something about signing in that happened to an account. */
export interface OwnAct {
  /** The route, e.g. `session.signIn`. */
  readonly act: string;
  readonly account: { readonly id: string; readonly personId: string };
  /** False where somebody only claimed to be the one: then it happened to them, and nobody did it. */
  readonly isProved: boolean;
  /** Null where nobody's request led to it. */
  readonly from: string | null;
  readonly change?: Change;
}

/**
 * Writes it into the trail, in the transaction that does it. These acts do not go through `commit`: before them nobody is
 * signed in, and what is sent with them (passwords, codes) must leave no digest among the requests carried out.
 */
export async function writeOwn(
  tx: Transaction,
  clock: Clock,
  { act, account, isProved, from, change = {} }: OwnAct,
): Promise<void> {
  await tx.audit.append({
    id: newIdentifier(),
    recordedAt: clock.now(),
    accountId: isProved ? account.id : null,
    personId: isProved ? account.personId : null,
    act,
    organizationId: null,
    subjectId: account.personId,
    onBehalfOfId: null,
    detail: JSON.stringify({ from, changes: [change] }),
  });
}
