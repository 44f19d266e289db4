import type { Account } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { changedMeanwhile, holdAccount, type SeenAccount } from './hold.ts';
import { isDormant, readAccount } from './view.ts';

/** Sets someone's account aside: nobody stays in or gets in, appointments stay. Twice is once. */
export function suspendAccount(context: Context, caller: Caller, seen: SeenAccount): Promise<Result<Account>> {
  return commit(context, caller, async (tx, trail) => {
    const { personId } = seen;
    if (personId === caller.personId) return refused({ code: 'account.own' });
    const held = await holdAccount(tx, seen);
    if (!held.ok) return held;
    const { id, suspended_at: suspendedAt, isChanged } = held.value;
    if (suspendedAt === null) {
      if (isChanged) return refused(await changedMeanwhile(tx, [personId]));
      await tx.accounts.suspend([id], context.clock.now());
      trail.add({ subjectId: personId });
    }
    return done(await readAccount(context, tx, personId));
  });
}

/** Lifts it; password and second factor are as they were. */
export function resumeAccount(context: Context, caller: Caller, seen: SeenAccount): Promise<Result<Account>> {
  return commit(context, caller, async (tx, trail) => {
    const { personId } = seen;
    const held = await holdAccount(tx, seen);
    if (!held.ok) return held;
    const { id, suspended_at: suspendedAt, isChanged } = held.value;
    if (suspendedAt !== null) {
      if (isChanged) return refused(await changedMeanwhile(tx, [personId]));
      await tx.accounts.resume(id, context.clock.now());
      trail.add({ subjectId: personId, before: { suspendedAt } });
    }
    return done(await readAccount(context, tx, personId));
  });
}

/** Sets all dormant accounts aside, the caller's own excepted, and says how many. */
export function suspendDormant(context: Context, caller: Caller): Promise<Result<{ suspended: number }>> {
  return commit(context, caller, async (tx, trail) => {
    const now = context.clock.now();
    const dormant = (await tx.accounts.list({})).filter(
      (row) => isDormant(row, now) && row.person_id !== caller.personId,
    );
    const ids = dormant.map(({ account_id }) => account_id).filter((id) => id !== null);
    // Those that somebody else has set aside in this very moment are done, and not by this act.
    const suspended = new Set(await tx.accounts.suspend(ids, now));
    for (const { account_id, person_id: subjectId, entered_at: enteredAt } of dormant) {
      if (suspended.has(account_id ?? '')) trail.add({ subjectId, before: { enteredAt } });
    }
    return done({ suspended: suspended.size });
  });
}
