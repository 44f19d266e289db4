import type { IncomingHttpHeaders } from 'node:http';
import type { Role } from '@xianfeng/contract';
import type { Store } from '@xianfeng/store';
import type { Identity } from './accounts/identity.ts';
import type { Clock } from './clock.ts';
import type { Secrets } from './secrets.ts';

/** Who is acting. Appointments are those in term on the business day. */
export interface Caller {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly username: string;
  readonly committeeId: string;
  /** The branch one belongs to as a member today, if any. */
  readonly branchId: string | null;
  readonly appointments: readonly { readonly role: Role; readonly organizationId: string }[];
  /** Signed in by a one-time code: nothing but setting a password is allowed. */
  readonly mustSetPassword: boolean;
}

/** What every use case may need from outside; nothing else reaches it. */
export interface Services {
  readonly store: Store;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly secrets: Secrets;
  readonly isDemo: boolean;
  /** A new UUIDv7. */
  newId(): string;
  /** SHA-256 of a text in UTF-8, as lower-case hex. */
  hash(text: string): string;
}

/** One request. */
export interface Context extends Services {
  readonly caller: Caller | null;
  readonly request: {
    readonly headers: IncomingHttpHeaders;
    setCookie(header: string): void;
  };
}
