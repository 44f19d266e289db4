import type { Account } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { commit } from '../commit.ts';
import { readAccount } from './view.ts';

/** Closes someone's account and ends its sessions; nothing of what they did is touched. Twice is once. */
export function closeAccount(context: Context, caller: Caller, personId: string): Promise<Result<Account>> {
  return commit(context, caller, async (tx, trail) => {
    if (personId === caller.personId) return refused({ code: 'account.own' });
    const before = await readAccount(context, tx, personId);
    await tx.accounts.close(personId, context.clock.now());
    if (before.username !== null) trail.add({ subjectId: personId, before: { username: before.username } });
    return done(await readAccount(context, tx, personId));
  });
}
