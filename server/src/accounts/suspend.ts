import type { Account } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { isDormant, readAccount, readAccounts } from './view.ts';

/** Sets someone's account aside: nobody stays in or gets in, appointments stay. Twice is once. */
export function suspendAccount(context: Context, caller: Caller, personId: string): Promise<Result<Account>> {
  return commit(context, caller, async (tx, trail) => {
    if (personId === caller.personId) return refused({ code: 'account.own' });
    const account = await tx.accounts.ofPerson(personId);
    if (account === undefined) return refused({ code: 'account.none' });
    const suspended = await tx.accounts.suspend([account.id], context.clock.now());
    if (suspended.length > 0) trail.add({ subjectId: personId });
    return done(await readAccount(context, tx, personId));
  });
}

/** Lifts it; password and second factor are as they were. */
export function resumeAccount(context: Context, caller: Caller, personId: string): Promise<Result<Account>> {
  return commit(context, caller, async (tx, trail) => {
    const account = await tx.accounts.ofPerson(personId);
    if (account === undefined) return refused({ code: 'account.none' });
    if (account.suspended_at !== null) {
      await tx.accounts.resume(account.id, context.clock.now());
      trail.add({ subjectId: personId, before: { suspendedAt: account.suspended_at } });
    }
    return done(await readAccount(context, tx, personId));
  });
}

/** Sets all dormant accounts aside, the caller's own excepted, and returns them. */
export function suspendDormant(context: Context, caller: Caller): Promise<Result<Account[]>> {
  return commit(context, caller, async (tx, trail) => {
    const now = context.clock.now();
    const dormant = (await tx.accounts.list({})).filter(
      (row) => isDormant(row, now) && row.person_id !== caller.personId,
    );
    await tx.accounts.suspend(
      dormant.map(({ account_id }) => account_id).filter((id) => id !== null),
      now,
    );
    for (const { person_id: subjectId, entered_at: enteredAt } of dormant) {
      trail.add({ subjectId, before: { enteredAt } });
    }
    return done(await readAccounts(context, tx, { personIds: dormant.map(({ person_id }) => person_id) }));
  });
}
