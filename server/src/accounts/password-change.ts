import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller } from '../caller.ts';
import type { Entry, Identity, Means, Visit } from './identity.ts';
import type { openSessions } from './open-sessions.ts';
import { fitsProof, hashPassword, isAmong } from './password.ts';
import { writeOwn } from './own-trail.ts';
import { type Owner, passwordProblems } from './password-rules.ts';

/** Passwords asked for again, and changed. */
export function openPasswordChange(
  { store, clock, secrets, limits, browsers, passwordProfile }: Means,
  { renewSession }: Pick<ReturnType<typeof openSessions>, 'renewSession'>,
): Pick<Identity, 'setPassword' | 'passwordProblem'> {
  async function passwordProblem(visit: Visit, caller: Caller, typed: string | undefined): Promise<Problem | null> {
    const { username: name, accountId, personId, committeeId } = caller;
    const attempt = { name, address: visit.from, knownBrowser: browsers.find(visit.headers, name) };
    const locked = await limits.count(attempt);
    if (locked !== null) return locked;
    const account = await store.signIns.findAccount(accountId);
    if (!(await fitsProof(secrets, account?.proof ?? '', typed ?? ''))) {
      await store.transaction(committeeId, (tx) =>
        writeOwn(tx, clock, {
          act: 'session.setPassword',
          account: { id: accountId, personId },
          isProved: true,
          from: visit.from,
          change: { after: { refused: 'password.current-wrong' } },
        }),
      );
      return { code: 'password.current-wrong' };
    }
    await limits.forget(attempt);
    return null;
  }

  async function setPassword(
    visit: Visit,
    caller: Caller,
    { current, next }: { current?: string | undefined; next: string },
  ): Promise<Result<Entry>> {
    // A session opened by a one-time code proves itself: the code is spent and cannot be asked for again.
    const unproved = caller.due === 'password' ? null : await passwordProblem(visit, caller, current);
    if (unproved !== null) return refused(unproved);
    const { accountId, committeeId } = caller;
    const { owner, latest } = await store.transaction(committeeId, async (tx) => ({
      owner: await ownerOf(tx, caller),
      latest: await tx.credentials.latestPasswords(accountId, passwordProfile.lastRefused),
    }));
    const problems = passwordProblems(next, passwordProfile, owner);
    if (problems.length > 0) return refused(...problems);
    if (await isAmong(next, latest)) {
      return refused({ code: 'password.used-before', facts: { last: passwordProfile.lastRefused } });
    }
    const hash = await hashPassword(next);
    await store.transaction(committeeId, async (tx) => {
      await tx.credentials.setPassword(accountId, { hash, now: clock.now() });
      await writeOwn(tx, clock, {
        act: 'session.setPassword',
        account: { id: accountId, personId: caller.personId },
        isProved: true,
        from: visit.from,
      });
    });
    return done(await renewSession(visit, caller));
  }

  return { passwordProblem, setPassword };
}

async function ownerOf(tx: Transaction, { personId, username, branchId, appointments }: Caller): Promise<Owner> {
  const person = await tx.people.find(personId);
  const own = new Set([branchId, ...appointments.map(({ organizationId }) => organizationId)]);
  const organizations = (await tx.organizations.list()).filter(
    ({ id, parent_id }) => own.has(id) || parent_id === null,
  );
  return {
    username,
    name: person?.name ?? '',
    organizations: organizations.map(({ name }) => name),
    bornOn: person?.born_on ?? null,
  };
}
