import type { Account } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { readAccount } from './view.ts';

export interface PortalLinking {
  readonly personId: string;
  /** The number the portal knows the person by; null takes the link away. */
  readonly subject: string | null;
}

/** Writes down who somebody is at the portal; nobody else comes in through it. */
export function linkPortal(
  context: Context,
  caller: Caller,
  { personId, subject }: PortalLinking,
): Promise<Result<Account>> {
  const { portal, clock } = context;
  return commit(context, caller, async (tx, trail) => {
    if (portal === null) return refused({ code: 'portal.none' });
    const account = await tx.accounts.ofPerson(personId);
    if (account === undefined) return refused({ code: 'account.none' });
    const before = await tx.credentials.portalSubject(account.id);
    const link = subject === null ? null : { issuer: portal.issuer, subject, now: clock.now() };
    const isLinked = await tx.credentials.linkPortal(account.id, link);
    if (!isLinked) return refused({ code: 'portal.subject-taken', facts: { subject: subject ?? '' } });
    if (before !== subject) trail.add({ subjectId: personId, before: { subject: before }, after: { subject } });
    return done(await readAccount(context, tx, personId));
  });
}
