import { setTimeout } from 'node:timers/promises';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { SignInRow } from '@xianfeng/store';
import type { Caller } from '../caller.ts';
import { writeLog } from '../write-log.ts';
import type { Attempt } from './attempt-limits.ts';
import type { Entry, Identity, Means, Visit } from './identity.ts';
import { codeProof } from './one-time-code.ts';
import type { openSessions } from './open-sessions.ts';
import { fitsProof } from './password.ts';
import { writeOwn } from './own-trail.ts';
import { spendSecondFactor } from './second-factor.ts';

/** A refusal takes this long, whether there is such a name or not; hashing takes a part of it. */
const refusalMilliseconds = 250;

/** The ways in: a password or one-time code, the second factor after it, a portal. */
export function openSignIn(
  { store, clock, secrets, limits, browsers, refusals }: Means,
  { admit }: Pick<ReturnType<typeof openSessions>, 'admit'>,
): Pick<Identity, 'signIn' | 'giveSecondFactor' | 'enterFromPortal'> {
  const { signIns } = store;

  async function signIn(visit: Visit, given: { username: string; password: string }): Promise<Result<Entry>> {
    const username = given.username.trim().toLowerCase();
    const attempt = attemptOf(visit, username);
    const locked = await limits.count(attempt);
    if (locked !== null) {
      // Not waited for: what it takes must not tell that there is such a name.
      void noteLockOut(visit, { username, code: locked.code });
      return refused(locked);
    }
    const refusalDue = setTimeout(refusalMilliseconds);
    const account = await signIns.find(username);
    if (!(await fitsProof(secrets, account?.proof ?? '', given.password)) || account === undefined) {
      // Written beside the wait, not after it: what it takes must not tell that there is such a name.
      if (account !== undefined) void writeRefused(visit, account, wrong.code);
      await refusalDue;
      return refused(wrong);
    }
    const problem = await passProblem(account, given.password);
    if (problem !== null) {
      await writeRefused(visit, account, problem.code);
      return refused(problem);
    }
    await limits.forget(attempt);
    return entered(visit, account, {
      act: 'session.signIn',
      enteredBy: account.code_expires_at === null ? 'password' : 'code',
    });
  }

  /** A name that is shut, where an account has it: whoever tried on is written down as a count. */
  async function noteLockOut(
    { from }: Visit,
    { username, code }: { readonly username: string; readonly code: string },
  ): Promise<void> {
    try {
      const account = await signIns.find(username);
      if (account === undefined) return;
      const { id, person_id: personId, committee_id: committeeId } = account;
      await refusals.note({
        committeeId,
        account: { id, personId },
        isProved: false,
        route: 'session.signIn',
        code,
        from,
      });
    } catch (error) {
      writeLog('error', 'sign-in.unwritten', { reason: String(error) });
    }
  }

  /** A try that failed at an account there is; what it was tried with is kept nowhere. */
  function writeRefused(visit: Visit, account: SignInRow, code: string): Promise<void> {
    return store
      .transaction(account.committee_id, (tx) =>
        writeOwn(tx, clock, {
          act: 'session.signIn',
          account: { id: account.id, personId: account.person_id },
          isProved: false,
          from: visit.from,
          change: { after: { refused: code } },
        }),
      )
      .catch((error: unknown) => writeLog('error', 'sign-in.unwritten', { reason: String(error) }));
  }

  /** What stands against someone who has proved to be the one. */
  async function passProblem(account: SignInRow, typed: string): Promise<Problem | null> {
    if (account.suspended_at !== null) return suspended;
    if (account.code_expires_at === null) return null;
    if (account.code_expires_at <= clock.now()) return { code: 'session.code-expired' };
    const isFirst = await store.transaction(account.committee_id, (tx) =>
      tx.credentials.spendCode(account.id, codeProof(secrets, typed)),
    );
    return isFirst ? null : wrong;
  }

  async function entered(
    visit: Visit,
    account: SignInRow,
    { act, enteredBy }: { readonly act: string; readonly enteredBy: 'password' | 'code' | 'portal' },
  ): Promise<Result<Entry>> {
    const awaitsSecondFactor = account.has_second_factor;
    const entry = await admit(visit, { account, enteredBy, awaitsSecondFactor });
    if (entry === null) return refused(wrong);
    await store.transaction(account.committee_id, async (tx) => {
      await tx.credentials.noteEntered(account.id, clock.now());
      await writeOwn(tx, clock, {
        act,
        account: { id: account.id, personId: account.person_id },
        isProved: !awaitsSecondFactor,
        from: visit.from,
        change: { after: { enteredBy, awaitsSecondFactor } },
      });
    });
    return done(entry);
  }

  async function giveSecondFactor(visit: Visit, caller: Caller, typed: string): Promise<Result<Entry>> {
    const attempt = { ...attemptOf(visit, caller.username), name: `second-factor:${caller.accountId}` };
    const locked = await limits.count(attempt);
    if (locked !== null) {
      // Who has the password and tries out codes begins again from the front, after the wait.
      await signIns.endSession(caller.session.id);
      await noteSecondFactor(visit, caller, locked.code);
      return refused(locked);
    }
    const account = await signIns.findAccount(caller.accountId);
    const { accountId, personId, committeeId } = caller;
    const spent = await store.transaction(committeeId, async (tx) => {
      const by = await spendSecondFactor(tx, { secrets, accountId, typed, now: clock.now() });
      if (by === null) return null;
      await writeOwn(tx, clock, {
        act: 'session.giveSecondFactor',
        account: { id: accountId, personId },
        isProved: true,
        from: visit.from,
        change: { after: { by } },
      });
      return by;
    });
    if (spent === null || account === undefined) {
      await noteSecondFactor(visit, caller, 'second-factor.wrong');
      return refused({ code: 'second-factor.wrong' });
    }
    await limits.forget(attempt);
    const entry = await admit(visit, { account, enteredBy: caller.session.enteredBy, awaitsSecondFactor: false });
    return entry === null ? refused(wrong) : done(entry);
  }

  /** Who has the password only; whether it is the person is not proved. */
  function noteSecondFactor({ from }: Visit, { accountId: id, personId, committeeId }: Caller, code: string) {
    const place = { committeeId, account: { id, personId }, isProved: false };
    return refusals.note({ ...place, route: 'session.giveSecondFactor', code, from });
  }

  async function enterFromPortal(
    visit: Visit,
    { issuer, subject }: { issuer: string; subject: string },
  ): Promise<Result<Entry>> {
    const account = await signIns.findLinked(issuer, subject);
    if (account === undefined || account.closed_at !== null) return refused({ code: 'portal.person-unknown' });
    if (account.suspended_at !== null) return refused(suspended);
    return entered(visit, account, { act: 'session.finishPortal', enteredBy: 'portal' });
  }

  function attemptOf({ headers, from }: Visit, username: string): Attempt {
    return { name: username, address: from, knownBrowser: browsers.find(headers, username) };
  }

  return { signIn, giveSecondFactor, enterFromPortal };
}

const wrong: Problem = { code: 'session.wrong' };
const suspended: Problem = { code: 'session.suspended' };
