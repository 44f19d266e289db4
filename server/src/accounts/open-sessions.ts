import type { IncomingHttpHeaders } from 'node:http';
import type { Due } from '@xianfeng/contract';
import type { SessionRow, SignInRow } from '@xianfeng/store';
import type { Caller } from '../caller.ts';
import { lockMinutes } from './attempt-limits.ts';
import { browserKind } from './browser-kind.ts';
import type { Entry, Means, Visit } from './identity.ts';
import { needsSecondFactor } from './second-factor.ts';
import { writeOwn } from './own-trail.ts';
import type { OpenSession } from './sign-in-library.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const idleMinutesMost = 30;
/** Clocks of machines that share a database differ a little. */
const aheadMinutesMost = 1;
const enrolmentMinutes = 60;

export interface Admission {
  readonly account: SignInRow;
  readonly enteredBy: SessionRow['entered_by'];
  readonly awaitsSecondFactor: boolean;
}

/** Sessions: opened, looked up, ended by themselves. */
export function openSessions(means: Means) {
  const { store, clock, library, browsers, passwordProfile, isSecondFactorDemanded } = means;
  const { signIns } = store;

  /** Opens a session with a new token; one that the browser had until now ends. Null where nobody may act. */
  async function admit(visit: Visit, { account, ...how }: Admission): Promise<Entry | null> {
    const previous = await library.sessionOf(visit.headers);
    if (previous !== null) await signIns.endSession(previous.id);
    const kind = browserKind(visit.headers['user-agent']);
    const cookies = await library.open({ accountId: account.id, browserKind: kind, ...how });
    const session = await library.sessionOf({ cookie: cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ') });
    if (session === null) return null;
    const caller = await callerOf(account, session);
    if (caller === null) {
      await signIns.endSession(session.id);
      return null;
    }
    const known = how.awaitsSecondFactor ? null : browsers.remember(visit.headers, account.username);
    return { caller, cookies: known === null ? cookies : [...cookies, known] };
  }

  async function callerOf(account: SignInRow, session: OpenSession): Promise<Caller | null> {
    if (account.closed_at !== null || account.suspended_at !== null) return null;
    const actor = await store.transaction(account.committee_id, (tx) =>
      tx.people.actorOn(account.person_id, clock.today()),
    );
    if (actor === undefined) return null;
    return {
      accountId: account.id,
      personId: account.person_id,
      username: account.username,
      committeeId: account.committee_id,
      session: { id: session.id, enteredBy: session.enteredBy },
      due: dueOf(account, session, actor.appointments),
      ...actor,
    };
  }

  function dueOf(
    account: SignInRow,
    { enteredBy, awaitsSecondFactor }: OpenSession,
    appointments: Caller['appointments'],
  ): Due | null {
    if (awaitsSecondFactor) return 'second-factor';
    // Whom the portal vouches for needs no password here.
    if (enteredBy !== 'portal') {
      if (account.code_expires_at !== null) return 'password';
      if (isPasswordOld(account)) return 'new-password';
    }
    const lacksFactor = isSecondFactorDemanded && !account.has_second_factor && needsSecondFactor(appointments);
    return lacksFactor ? 'enrolment' : null;
  }

  function isPasswordOld({ password_set_at: setAt }: SignInRow): boolean {
    const { daysMost } = passwordProfile;
    return daysMost !== null && setAt !== null && clock.now().getTime() - setAt.getTime() > daysMost * day;
  }

  async function sessionOf(headers: IncomingHttpHeaders): Promise<Caller | null> {
    const session = await library.sessionOf(headers);
    if (session === null || !(await isInUse(session))) return null;
    const account = await signIns.findAccount(session.accountId);
    return account === undefined ? null : callerOf(account, session);
  }

  async function isInUse({ id, accountId, usedAt }: OpenSession): Promise<boolean> {
    const idle = clock.now().getTime() - usedAt.getTime();
    // Used in what is the future now: the clock was put back, and how long it has been unused cannot be known.
    if (idle > idleMinutesMost * minute || idle < -aheadMinutesMost * minute) {
      await signIns.endSession(id);
      await writeEnded([{ accountId, reason: idle < 0 ? 'clock-put-back' : 'unused' }]);
      return false;
    }
    // Once a minute is exact enough for a limit of thirty, and spares a write with each request.
    if (idle > minute) await signIns.touchSession(id, clock.now());
    return true;
  }

  async function renewSession(visit: Visit, caller: Caller): Promise<Entry> {
    const { accountId, committeeId, session } = caller;
    await store.transaction(committeeId, (tx) => tx.sessions.endAll(accountId));
    const account = await signIns.findAccount(accountId);
    if (account === undefined) throw new Error('Whose session is renewed has an account.');
    // A one-time code that opened it has done its work.
    const enteredBy = session.enteredBy === 'portal' ? 'portal' : 'password';
    const entry = await admit(visit, { account, enteredBy, awaitsSecondFactor: false });
    if (entry === null) throw new Error('Who is signed in may sign in.');
    return entry;
  }

  async function sweep(): Promise<void> {
    const now = clock.now();
    const before = (minutes: number) => new Date(now.getTime() - minutes * minute);
    const ended = await signIns.sweep({
      now,
      idleSince: before(idleMinutesMost),
      attemptsSince: before(lockMinutes),
      begunSince: before(enrolmentMinutes),
    });
    await writeEnded(ended.map(({ accountId, isOld }) => ({ accountId, reason: isOld ? 'twelve-hours' : 'unused' })));
  }

  /** Sessions that ended by themselves: nobody did it, but the trail says when and why. */
  async function writeEnded(ended: readonly { readonly accountId: string; readonly reason: string }[]): Promise<void> {
    for (const { accountId, reason } of ended) {
      const account = await signIns.findAccount(accountId);
      if (account === undefined) continue;
      await store.transaction(account.committee_id, (tx) =>
        writeOwn(tx, clock, {
          act: 'session.ended',
          account: { id: accountId, personId: account.person_id },
          isProved: false,
          from: null,
          change: { reason },
        }),
      );
    }
  }

  async function signOut(visit: Visit): Promise<readonly string[]> {
    const caller = await sessionOf(visit.headers);
    const cookies = await library.signOut(visit.headers);
    if (caller === null) return cookies;
    const { accountId: id, personId, committeeId } = caller;
    await store.transaction(committeeId, (tx) =>
      writeOwn(tx, clock, { act: 'session.signOut', account: { id, personId }, isProved: true, from: visit.from }),
    );
    return cookies;
  }

  return { admit, sessionOf, renewSession, sweep, signOut };
}
