import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { AccountRow, Store } from '@xianfeng/store';
import type { Clock } from '../clock.ts';
import type { Caller } from '../caller.ts';
import type { Secrets } from '../secrets.ts';
import { codeProof } from './one-time-code.ts';
import { fitsProof, hashPassword, passwordProblems } from './password.ts';
import { openSignInLock } from './sign-in-lock.ts';
import { type OpenSession, openSignInLibrary } from './sign-in-library.ts';

/** A session just opened and the cookies that carry it. */
export interface Entry {
  readonly caller: Caller;
  readonly cookies: readonly string[];
}

/** Signing in, behind one door, so that what stands behind it can be replaced. */
export interface Identity {
  /** Opens a session; a one-time code opens exactly one. Refused: `session.wrong`, `.locked`, `.code-expired`. */
  signIn(username: string, password: string): Promise<Result<Entry>>;
  /** Who the request's cookie stands for; null without a live session. */
  sessionOf(headers: IncomingHttpHeaders): Promise<Caller | null>;
  /** Ends the session; returns the cookies that clear it. */
  signOut(headers: IncomingHttpHeaders): Promise<readonly string[]>;
  /** Sets a password, ends every other session of the account and opens a new one. */
  setPassword(caller: Caller, passwords: { readonly current: string; readonly next: string }): Promise<Result<Entry>>;
}

export interface IdentityOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Secrets;
}

const minute = 60_000;
const idleMinutesMost = 30;
/** A refusal takes this long, whether there is such a name or not; hashing takes a part of it. */
const refusalMilliseconds = 250;

export function openIdentity({ store, clock, secrets }: IdentityOptions): Identity {
  const library = openSignInLibrary({ store, secrets });
  const lock = openSignInLock(store, clock);
  const { signIns } = store;

  async function signIn(typedName: string, password: string): Promise<Result<Entry>> {
    const username = typedName.trim().toLowerCase();
    const locked = await lock.count(username);
    if (locked !== null) return refused(locked);
    const refusalDue = setTimeout(refusalMilliseconds);
    const session = await library.signIn(username, password);
    if (session === null) {
      await refusalDue;
      return refused(wrong);
    }
    const account = await signIns.findAccount(session.accountId);
    const problem = account === undefined ? wrong : await codeProblem(account, password);
    const caller = account === undefined ? null : await callerOf(account);
    if (problem !== null || caller === null) {
      await library.signOut({ cookie: session.cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ') });
      return refused(problem ?? wrong);
    }
    await lock.forget(username);
    return done({ caller, cookies: session.cookies });
  }

  async function codeProblem(account: AccountRow, typed: string): Promise<Problem | null> {
    if (account.code_expires_at === null) return null;
    if (account.code_expires_at <= clock.now()) return { code: 'session.code-expired' };
    return (await signIns.spendCode(account.id, codeProof(secrets, typed))) ? null : wrong;
  }

  async function callerOf(account: AccountRow): Promise<Caller | null> {
    if (account.closed_at !== null) return null;
    const actor = await store.transaction(account.committee_id, (tx) =>
      tx.people.actorOn(account.person_id, clock.today()),
    );
    if (actor === undefined) return null;
    return {
      accountId: account.id,
      personId: account.person_id,
      username: account.username,
      committeeId: account.committee_id,
      mustSetPassword: account.code_expires_at !== null,
      ...actor,
    };
  }

  async function sessionOf(headers: IncomingHttpHeaders): Promise<Caller | null> {
    const session = await library.sessionOf(headers);
    if (session === null || !(await isInUse(session))) return null;
    const account = await signIns.findAccount(session.accountId);
    return account === undefined ? null : callerOf(account);
  }

  async function isInUse({ id, usedAt }: OpenSession): Promise<boolean> {
    const idle = clock.now().getTime() - usedAt.getTime();
    if (idle > idleMinutesMost * minute) {
      await signIns.endSession(id);
      return false;
    }
    // Once a minute is exact enough for a limit of thirty, and spares a write with each request.
    if (idle > minute) await signIns.touchSession(id, clock.now());
    return true;
  }

  async function setPassword(caller: Caller, { current, next }: { current: string; next: string }) {
    // A session opened by a one-time code proves itself: the code is spent and cannot be asked for again.
    if (!caller.mustSetPassword) {
      const problem = (await lock.count(caller.username)) ?? (await proofProblem(caller, current));
      if (problem !== null) return refused(problem);
      await lock.forget(caller.username);
      if (next === current) return refused({ code: 'password.unchanged' });
    }
    const problems = passwordProblems(next, caller.username);
    if (problems.length > 0) return refused(...problems);
    await signIns.setPassword(caller.accountId, { hash: await hashPassword(next), now: clock.now() });
    return signIn(caller.username, next);
  }

  async function proofProblem({ accountId }: Caller, typed: string): Promise<Problem | null> {
    const proof = (await signIns.proofOf(accountId)) ?? '';
    return (await fitsProof(secrets, proof, typed)) ? null : { code: 'password.current-wrong' };
  }

  return { signIn, sessionOf, signOut: library.signOut, setPassword };
}

const wrong: Problem = { code: 'session.wrong' };
