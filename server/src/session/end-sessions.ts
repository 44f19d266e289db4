import type { OwnSecurity } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { writeOwn } from '../accounts/own-trail.ts';
import type { Caller, Context } from '../context.ts';
import { readSecurity } from './security.ts';

export interface EndingSessions {
  /** All others where none is named. */
  readonly id?: string | undefined;
  readonly password?: string | undefined;
}

/**
 * Ends one of the caller's other sessions, or all of them; those that have ended already are no mistake. An open session
 * alone does not prove its owner: the password is asked for again, except of whom the portal vouched for.
 */
export async function endOtherSessions(
  context: Context,
  caller: Caller,
  { id, password }: EndingSessions,
): Promise<Result<OwnSecurity>> {
  const { accountId, personId, committeeId, session } = caller;
  const isVouchedFor = session.enteredBy === 'portal';
  const problem = isVouchedFor ? null : await context.identity.passwordProblem(context.request, caller, password);
  if (problem !== null) return refused(problem);
  await context.store.transaction(committeeId, async (tx) => {
    const ended = id === undefined ? await tx.sessions.endAll(accountId, session.id) : await endOne(tx, caller, id);
    if (ended === 0) return;
    await writeOwn(tx, context.clock, {
      act: context.doing.act,
      account: { id: accountId, personId },
      isProved: true,
      from: context.request.from,
      change: { after: { ended } },
    });
  });
  return readSecurity(context, caller);
}

/** Its own is ended by signing out. */
async function endOne({ sessions }: Transaction, { accountId, session }: Caller, id: string): Promise<number> {
  return id !== session.id && (await sessions.end(accountId, id)) ? 1 : 0;
}
