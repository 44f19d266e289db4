import type { Account } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { changedMeanwhile, holdAccount, type SeenAccount } from './hold.ts';
import { readAccount } from './view.ts';

export interface PortalLinking extends SeenAccount {
  /** The number the portal knows the person by; null takes the link away. */
  readonly subject: string | null;
}

/** Writes down who somebody is at the portal; nobody else comes in through it. */
export function linkPortal(
  context: Context,
  caller: Caller,
  { subject, ...seen }: PortalLinking,
): Promise<Result<Account>> {
  const { portal, clock } = context;
  return commit(context, caller, async (tx, trail) => {
    if (portal === null) return refused({ code: 'portal.none' });
    const { personId } = seen;
    const held = await holdAccount(tx, seen);
    if (!held.ok) return held;
    const before = await tx.credentials.portalSubject(held.value.id);
    if (before !== subject) {
      if (held.value.isChanged) return refused(await changedMeanwhile(tx, [personId]));
      const link = subject === null ? null : { issuer: portal.issuer, subject, now: clock.now() };
      const isLinked = await tx.credentials.linkPortal(held.value.id, link);
      if (!isLinked) return refused({ code: 'portal.subject-taken', facts: { subject: subject ?? '' } });
      trail.add({ subjectId: personId, before: { subject: before }, after: { subject } });
    }
    return done(await readAccount(context, tx, personId));
  });
}
