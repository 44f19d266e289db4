import { monitorEventLoopDelay } from 'node:perf_hooks';
import { newIdentifier, openServices, startServer } from '@xianfeng/server';
import { type Installation, openInstallation } from '@xianfeng/store';

/** What the process is asked: it serves a demo that was made before, and holds ballots in it that nobody had to prepare. */
export type Asked =
  | { readonly begin: { readonly folder: string; readonly webFolder: string; readonly keys: readonly Key[] } }
  | { readonly hold: Holding }
  | { readonly openBox: string }
  /** How long nobody was answered, since it was asked last. */
  | { readonly delay: true };

export type Answered =
  | { readonly address: string; readonly boxPort: number }
  | { readonly held: string }
  | { readonly opened: string }
  | { readonly delay: Delay };

export interface Delay {
  /** Milliseconds. */
  readonly longest: number;
  readonly p99: number;
  /** Of its own work in one piece, however long others had the processor meanwhile. */
  readonly work: number;
}

/** One of the pool, made once. */
export interface Key {
  readonly modulus: string;
  /** PKCS #8, DER. */
  readonly secret: Uint8Array;
}

export interface Holding {
  readonly branchId: string;
  readonly leaderId: string;
  /** Members who claim by account, and are scored. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly tickets: number;
  readonly tallyKey: string;
}

const demoYear = 2026;
const today = '2026-11-20';
const loop = monitorEventLoopDelay({ resolution: 1 });
let worked = 0;
let work = 0;
let installation: Installation;
let services: Awaited<ReturnType<typeof openServices>>;
let keys: readonly Key[] = [];

process.on('message', (asked: Asked) => void answer(asked).then((answered) => process.send?.(answered)));

async function answer(asked: Asked): Promise<Answered> {
  if ('begin' in asked) return begin(asked.begin);
  if ('hold' in asked) return { held: await hold(asked.hold) };
  if ('openBox' in asked) return openBox(asked.openBox);
  // What it measures includes the millisecond that it waits itself.
  const delay = { longest: loop.max / 1e6 - 1, p99: loop.percentile(99) / 1e6 - 1, work };
  loop.reset();
  work = 0;
  return { delay };
}

async function begin(given: Extract<Asked, { begin: unknown }>['begin']): Promise<Answered> {
  const { folder, webFolder } = given;
  ({ keys } = given);
  const opened = await openInstallation({ folder });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  installation = opened.value;
  const { store, requests, ballotBox } = installation;
  const surroundings = { isDemo: true, today, dataFolder: folder };
  services = await openServices({ ...surroundings, store });
  const server = await startServer({
    ...surroundings,
    store: requests,
    ballotBox,
    host: '127.0.0.1',
    port: 0,
    webFolder,
  });
  process.once(
    'disconnect',
    () =>
      void server
        .close()
        .then(installation.close)
        .then(() => process.exit(0)),
  );
  loop.enable();
  setInterval(noteWork, 1).unref();
  return { address: server.address, boxPort: server.ballotBoxPort };
}

/** What the thread that answers has worked since the last time: between two times nobody was answered. */
function noteWork(): void {
  const { user, system } = process.threadCpuUsage();
  const all = (user + system) / 1000;
  work = Math.max(work, all - worked);
  worked = all;
}

/** A ballot as it stands once everything is prepared, with keys of full length, which the demo does not make. */
async function hold({ branchId, leaderId, people, tickets, tallyKey }: Holding): Promise<string> {
  const { store, secrets, clock } = services;
  const id = newIdentifier();
  await store.transaction(await committeeId(), async (tx) => {
    const cycle = await tx.cycles.find(branchId, demoYear);
    if (cycle === undefined) throw new Error('The branch of the demo has its year.');
    const setting = {
      groups: [
        { id: 'members', tickets: 0, pooledInto: null },
        { id: 'mass', tickets, pooledInto: null },
      ],
      targets: people,
      scrutineers: { names: ['scrutineer'], needed: 1 },
    };
    await tx.ballots.insert({
      ...{ id, cycle_id: cycle.id, ballot: 'year-end', period: String(demoYear), state: 'preparing' },
      ...{ setting: JSON.stringify(setting), key_length: 384, tally_key: tallyKey },
      ...{ prepared_by: leaderId, prepared_at: clock.now() },
    });
    await tx.ballots.insertRoll(
      people.map((person) => ({ ballot_id: id, person_id: person.id, group_at: 0, by: 'account' as const })),
    );
    await tx.ballots.insertKeys(
      keys.map(({ modulus, secret }, place) => ({
        ...{ ballot_id: id, place, modulus, secret_sealed: secrets.files.sealFile(secret) },
      })),
    );
  });
  return id;
}

/** Opens a box for which nobody has claimed: whoever looks at the ballot next brings the box along. */
async function openBox(id: string): Promise<Answered> {
  await services.store.transaction(await committeeId(), (tx) => tx.ballots.update(id, { state: 'casting' }));
  return { opened: id };
}

async function committeeId(): Promise<string> {
  const [committee] = await services.store.committees.list();
  return committee?.id ?? '';
}
