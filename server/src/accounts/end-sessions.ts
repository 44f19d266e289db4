import type { Account } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { readAccount } from './view.ts';

/** Signs someone out everywhere, for a lost telephone or a machine left open. They may sign in again. */
export function endSessions(context: Context, caller: Caller, personId: string): Promise<Result<Account>> {
  return commit(context, caller, async (tx, trail) => {
    const account = await tx.accounts.ofPerson(personId);
    if (account === undefined) return refused({ code: 'account.none' });
    const ended = await tx.sessions.endAll(account.id);
    if (ended > 0) trail.add({ subjectId: personId, after: { ended } });
    return done(await readAccount(context, tx, personId));
  });
}
