import type { IncomingHttpHeaders } from 'node:http';
import type { Result } from '@xianfeng/engine';
import type { Store } from '@xianfeng/store';
import type { Clock } from '../clock.ts';
import type { Caller } from '../context.ts';

/** A session just opened and the cookies that carry it. */
export interface Entry {
  readonly caller: Caller;
  readonly cookies: readonly string[];
}

/** Sign-in behind one door, so that what stands behind it can be replaced. */
export interface Identity {
  signIn(username: string, password: string, headers: IncomingHttpHeaders): Promise<Result<Entry>>;
  /** Who the request's cookie stands for; null without a live session. */
  sessionOf(headers: IncomingHttpHeaders): Promise<Caller | null>;
  /** Ends the session; the cookies that clear it. */
  signOut(headers: IncomingHttpHeaders): Promise<readonly string[]>;
}

export interface IdentityOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** Signs the cookies; hex. */
  readonly secret: string;
  /** Whether cookies travel over HTTPS only. */
  readonly isSecure: boolean;
}

export function openIdentity(_options: IdentityOptions): Identity {
  throw new Error('Sign-in is not there yet.');
}
