import type { IncomingHttpHeaders } from 'node:http';
import type { Problem, Result } from '@xianfeng/engine';
import type { Store } from '@xianfeng/store';
import type { Clock } from '../clock.ts';
import type { Caller } from '../caller.ts';
import type { Refusals } from '../audit/refusals.ts';
import type { Secrets } from '../secrets.ts';
import type { AttemptLimits } from './attempt-limits.ts';
import type { KnownBrowsers } from './known-browser.ts';
import type { PasswordProfile } from './password-profiles.ts';
import type { openSignInLibrary } from './sign-in-library.ts';

/** A session just opened and the cookies that carry it. */
export interface Entry {
  readonly caller: Caller;
  readonly cookies: readonly string[];
}

/** Who knocks: what the request says of itself, and where it comes from. */
export interface Visit {
  readonly headers: IncomingHttpHeaders;
  /** The peer's address. */
  readonly from: string;
}

/** Signing in, behind one door, so that what stands behind it can be replaced. */
export interface Identity {
  /** What this installation asks of passwords. */
  readonly passwordProfile: PasswordProfile;
  /** Whether offices need a second factor here. */
  readonly isSecondFactorDemanded: boolean;
  /** Opens a session; a one-time code opens exactly one. Refused: `session.wrong`, `.locked`, `.code-expired`, … */
  signIn(visit: Visit, given: { readonly username: string; readonly password: string }): Promise<Result<Entry>>;
  /** Opens a session for whom a portal vouches for. */
  enterFromPortal(visit: Visit, who: { readonly issuer: string; readonly subject: string }): Promise<Result<Entry>>;
  /** Opens a half-open session wholly. */
  giveSecondFactor(visit: Visit, caller: Caller, typed: string): Promise<Result<Entry>>;
  /** Who the request's cookie stands for; null without a live session. */
  sessionOf(headers: IncomingHttpHeaders): Promise<Caller | null>;
  /** Ends the session, if there is one; returns the cookies that clear it. */
  signOut(visit: Visit): Promise<readonly string[]>;
  /** Sets a password, ends every other session of the account and opens a new one. */
  setPassword(
    visit: Visit,
    caller: Caller,
    passwords: { readonly current?: string | undefined; readonly next: string },
  ): Promise<Result<Entry>>;
  /** Whether the caller knows their password, before something that an open session alone must not do. */
  passwordProblem(visit: Visit, caller: Caller, typed: string | undefined): Promise<Problem | null>;
  /** Ends all sessions of the caller and opens a new one: what they may do has changed. */
  renewSession(visit: Visit, caller: Caller): Promise<Entry>;
  /** Removes sessions, attempts and half-made second factors that have had their time. */
  sweep(): Promise<void>;
}

export interface IdentityOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly refusals: Refusals;
  readonly passwordProfile: PasswordProfile;
  readonly isSecondFactorDemanded: boolean;
}

/** What the parts of signing in share. */
export type Means = IdentityOptions & {
  readonly limits: AttemptLimits;
  readonly browsers: KnownBrowsers;
  readonly library: ReturnType<typeof openSignInLibrary>;
};
