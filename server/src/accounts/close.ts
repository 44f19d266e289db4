import type { Account } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { commit } from '../commit.ts';
import { changedMeanwhile, holdAccount, type SeenAccount } from './hold.ts';
import { readAccount } from './view.ts';

/** Closes someone's account and ends its sessions; nothing of what they did is touched. Twice is once. */
export function closeAccount(context: Context, caller: Caller, seen: SeenAccount): Promise<Result<Account>> {
  return commit(context, caller, async (tx, trail) => {
    const { personId } = seen;
    if (personId === caller.personId) return refused({ code: 'account.own' });
    const held = await holdAccount(tx, seen);
    // What is closed already was closed for both.
    if (held.ok && held.value.isChanged) return refused(await changedMeanwhile(tx, [personId]));
    if (held.ok) {
      await tx.accounts.close(personId, context.clock.now());
      await tx.reminders.forgetAddress(personId);
      trail.add({ subjectId: personId, before: { username: held.value.username } });
    }
    return done(await readAccount(context, tx, personId));
  });
}
