import type { OwnSecurity } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import { needsSecondFactor } from '../accounts/second-factor.ts';
import { dayOf } from '../clock.ts';
import type { Caller, Services } from '../context.ts';

const day = 24 * 60 * 60 * 1000;

/** How the caller proves to be themself, and where they are signed in. */
export async function readSecurity(services: Services, caller: Caller): Promise<Result<OwnSecurity>> {
  const { store, identity, portal } = services;
  const { accountId, committeeId, personId, username } = caller;
  return store.transaction(committeeId, async (tx) => {
    const account = await tx.accounts.ofPerson(personId);
    const factor = await tx.credentials.secondFactor(accountId);
    const confirmedAt = factor?.confirmed_at ?? null;
    const setAt = account?.password_set_at ?? null;
    const { daysMost } = identity.passwordProfile;
    const dueAt = setAt === null || daysMost === null ? null : new Date(setAt.getTime() + daysMost * day);
    const subject = await tx.credentials.portalSubject(accountId);
    return done({
      username,
      passwordSetOn: setAt === null ? null : dayOf(setAt),
      passwordDueOn: dueAt === null ? null : dayOf(dueAt),
      secondFactor: {
        isSet: confirmedAt !== null,
        isDemanded: identity.isSecondFactorDemanded && needsSecondFactor(caller.appointments),
        setOn: confirmedAt === null ? null : dayOf(confirmedAt),
        backupCodesLeft: await tx.credentials.countBackupCodes(accountId),
      },
      portal: portal === null || subject === null ? null : { name: portal.name, subject },
      sessions: (await tx.sessions.list(accountId)).map((session) => ({
        id: session.id,
        isThis: session.id === caller.session.id,
        begunAt: session.created_at.toISOString(),
        usedAt: session.updated_at.toISOString(),
        enteredBy: session.entered_by,
        browser: session.browser_kind,
      })),
    });
  });
}
