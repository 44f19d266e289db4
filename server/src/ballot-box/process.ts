import { type BallotBoxConnection, openBallotBoxStore } from '@xianfeng/store';
import type { Pair } from '../certificates/make-certificate.ts';
import { listen, type Listening } from '../listen.ts';
import { openHosts } from '../own-hosts.ts';
import { buildBallotBox } from './ballot-box.ts';
import { openBox } from './box.ts';
import type { BoxCommands } from './commands.ts';

/** What the process is told first. */
export interface Beginning {
  readonly connection: BallotBoxConnection;
  readonly host: string;
  readonly port: number;
  readonly namesBefore: readonly string[];
  /** In use at present, and under which names; null where it answers on this machine alone. */
  readonly network: Network | null;
}

export interface Network {
  readonly pair: Pair;
  readonly hosts: readonly string[];
}

export type Asked =
  | { readonly begin: Beginning }
  | { readonly network: Network }
  | { readonly number: number; readonly command: keyof BoxCommands; readonly given: readonly unknown[] };

export type Answered =
  | { readonly port: number }
  | { readonly cannotOpen: string }
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly failed: string };

let network: Network | null = null;
let commands: BoxCommands | undefined;
let listening: Listening | undefined;

process.on('message', (asked: Asked) => {
  if ('network' in asked) network = asked.network;
  else if ('begin' in asked) void begin(asked.begin).catch(end);
  else void answer(asked);
});
// The service is gone, however it ended: nobody is left to lead a ballot.
process.on('disconnect', () => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

async function begin({ connection, host, port, namesBefore, network: given }: Beginning): Promise<void> {
  network = given;
  const store = openBallotBoxStore(connection);
  // Under another role the wall between what people gave and who they are would be a promise only.
  const excesses = await store.excesses();
  if (excesses.length > 0)
    throw new Error(`The ballot box would enter the database as a role that may too much: ${excesses.join(', ')}.`);
  const box = openBox({ store });
  commands = box;
  const certificates =
    given === null ? undefined : { current: () => (network ?? given).pair, renew: async () => false };
  const hosts = openHosts({ namesBefore, onNetwork: () => network?.hosts ?? [] });
  const app = buildBallotBox({ box, hosts, ...(certificates === undefined ? {} : { certificates }) });
  listening = await listen(app, { host, port, ...(certificates === undefined ? {} : { certificates }) });
  process.send?.({ port: listening.port } satisfies Answered);
}

async function answer({ number, command, given }: Extract<Asked, { number: number }>): Promise<void> {
  try {
    if (commands === undefined) throw new Error('The box is not open yet.');
    const act = commands[command] as (...values: readonly unknown[]) => Promise<unknown>;
    process.send?.({ number, value: await act(...given) } satisfies Answered);
  } catch (error) {
    process.send?.({ number, failed: error instanceof Error ? error.message : String(error) } satisfies Answered);
  }
}

function end(error: unknown): void {
  const cannotOpen = error instanceof Error ? error.message : String(error);
  process.send?.({ cannotOpen } satisfies Answered, () => process.exit(1));
}
