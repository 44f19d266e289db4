import { done, refused, type Result } from '@xianfeng/engine';
import type { Services } from '../context.ts';
import { newIdentifier } from '../identifier.ts';
import { codeProof, newCode } from './one-time-code.ts';

const day = 24 * 60 * 60 * 1000;
const codeDays = 7;

/**
 * The way back in for a system administrator who has lost password and second factor, when there is no other one: a
 * one-time code at the machine's own console. Everybody else gets theirs from a system administrator. The trail says so.
 */
export async function renewAtConsole(
  { store, clock, secrets }: Pick<Services, 'store' | 'clock' | 'secrets'>,
  username: string,
): Promise<Result<{ readonly name: string; readonly code: string }>> {
  const account = await store.signIns.find(username);
  if (account === undefined || account.closed_at !== null) return refused({ code: 'account.name-unknown' });
  const { id, person_id: personId } = account;
  return store.transaction(account.committee_id, async (tx) => {
    const actor = await tx.people.actorOn(personId, clock.today());
    const isAdministrator = actor?.appointments.some(({ role }) => role === 'system-administrator');
    if (actor === undefined || isAdministrator !== true) return refused({ code: 'account.no-administrator' });
    const [now, code] = [clock.now(), newCode()];
    await tx.credentials.removeSecondFactor(id);
    await tx.credentials.renewCode(id, {
      proof: codeProof(secrets, code),
      expiresAt: new Date(now.getTime() + codeDays * day),
      now,
    });
    await tx.accounts.resume(id, now);
    await tx.audit.append({
      ...{ id: newIdentifier(), recordedAt: now, accountId: null, personId: null, act: 'console.renewCode' },
      ...{ organizationId: null, subjectId: personId, onBehalfOfId: null, detail: null },
    });
    return done({ name: actor.name, code });
  });
}
