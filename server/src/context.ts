import type { IncomingHttpHeaders } from 'node:http';
import type { ReminderSettings } from '@xianfeng/contract';
import type { Store } from '@xianfeng/store';
import type { Identity } from './accounts/identity.ts';
import type { BoxCommands } from './ballot-box/commands.ts';
import type { Signing } from './ballots/signing.ts';
import type { Caller } from './caller.ts';
import type { Portal } from './accounts/portal.ts';
import type { Clock } from './clock.ts';
import type { Doing } from './doing.ts';
import type { Files } from './files.ts';
import type { Press } from './papers/press.ts';
import type { Refusals } from './audit/refusals.ts';
import type { Secrets } from './secrets.ts';

export type { Caller } from './caller.ts';

/** What every use case may need from outside; nothing else reaches it. */
export interface Services {
  readonly store: Store;
  readonly clock: Clock;
  readonly identity: Identity;
  /** The organization's portal, where it has one to sign in through. */
  readonly portal: Portal | null;
  /** By which ways the installation reminds outside its pages; null where by none. */
  readonly reminderSettings: ReminderSettings | null;
  readonly secrets: Secrets;
  readonly files: Files;
  readonly refusals: Refusals;
  /** The line to the ballot box, which is another process; and where it answers. */
  readonly ballotBox: BoxCommands & { port(): number };
  /** Threads that sign blinded papers. */
  readonly signing: Signing;
  /** The thread that lays out papers to print. */
  readonly press: Press;
  readonly isDemo: boolean;
  /** A new UUIDv7. */
  newId(): string;
  /** SHA-256 of a text in UTF-8, as lower-case hex. */
  hash(text: string): string;
}

/** One request. */
export interface Context extends Services {
  readonly caller: Caller | null;
  readonly doing: Doing;
  readonly request: {
    readonly headers: IncomingHttpHeaders;
    /** The peer's own address, kept with the trail's details and nowhere else; what a header says of it anybody can write. */
    readonly from: string;
    /** The names of the fields in the address's query. */
    readonly queried: readonly string[];
    setCookie(header: string): void;
    /** Told the name of the route, such as `ledger.append`, once it is known. */
    reached(route: string): void;
  };
}
