import type { Day } from '@xianfeng/engine';
import type { BallotBoxConnection, Store } from '@xianfeng/store';
import type { Certificates } from './certificates/certificates.ts';

/** What whoever starts the server decides. */
export interface ServerOptions {
  readonly store: Store;
  /** How the ballot box enters the database: its process gets this and nothing else. */
  readonly ballotBox: BallotBoxConnection;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly isDemo: boolean;
  /** The demo's fixed business day; a real installation has none. */
  readonly today?: Day;
  /** Where the installation keeps what is outside the database: the key of its secrets. */
  readonly dataFolder: string;
  /** The built web pages. */
  readonly webFolder: string;
  /** Host names that a web server with TLS on the same machine passes on to us. */
  readonly namesBefore?: readonly string[];
  /** With it the service answers on the network, over TLS; without it on this machine alone. */
  readonly certificates?: Certificates;
  /** One line per request, without addresses, names or query texts; off by default. */
  readonly isRequestLogged?: boolean;
}
