import { randomBytes, randomInt } from 'node:crypto';
import {
  admissionHash,
  admitBundle,
  bundleHash,
  bundleLength,
  type Election,
  makeBoxList,
  makeReceipt,
  type Problem,
  readBoxList,
  type Receipt,
  type Result,
  signBoard,
  signingKeyOf,
} from '@xianfeng/ballot';
import type { BallotBoxStore, BoxState, BundleRow } from '@xianfeng/store';
import type { BoxCommands } from './commands.ts';
import { electionOf } from './fixed-election.ts';

export interface BoxOptions {
  readonly store: BallotBoxStore;
  /** How long papers are gathered before they are written down together; shorter in tests. */
  readonly batchMilliseconds?: number;
}

/** What everybody may read of a ballot in the box. */
export interface BoxView {
  readonly state: BoxState;
  readonly manifest: string;
  readonly hash: string;
}

/** The box: takes bundles of anybody who holds an admission, and does what the service asks. */
export interface Box extends BoxCommands {
  read(id: string): Promise<BoxView | null>;
  ticketAnswer(id: string, claimHash: string): Promise<string | null>;
  list(id: string): Promise<string | null>;
  /** Bytes that a bundle of the ballot has; null where nothing can be cast. */
  lengthOf(id: string): Promise<number | null>;
  /** Resolves once it is written down; the receipt knows no time. */
  cast(id: string, bytes: Uint8Array): Promise<Result<Receipt>>;
}

interface Waiting {
  readonly row: BundleRow;
  readonly told: (result: Result<Receipt>) => void;
  readonly failed: (error: unknown) => void;
}

/** A ballot that has been fixed, as the process holds it. */
interface Held {
  readonly election: Election;
  readonly secret: Uint8Array;
  state: BoxState;
  bundles: ReadonlyMap<string, BundleRow>;
  waiting: Waiting[];
  /** The batch being gathered or written, and those before it. */
  writing: Promise<void>;
  isGathering: boolean;
}

const gatheredMilliseconds = 1500;

/** Opens the box. Nothing of who casts reaches it, and nothing it keeps has a time, a number or an order of coming. */
export function openBox({ store, batchMilliseconds = gatheredMilliseconds }: BoxOptions): Box {
  const held = new Map<string, Promise<Held | null>>();

  function hold(id: string): Promise<Held | null> {
    const known = held.get(id);
    if (known !== undefined) return known;
    const loading = load(store, id);
    held.set(id, loading);
    // What is not fixed yet may be the next time; what failed is tried again.
    const forget = () => held.delete(id);
    loading.then((ballot) => ballot ?? forget(), forget);
    return loading;
  }

  async function write(ballot: Held, id: string): Promise<void> {
    const batch = ballot.waiting;
    ballot.waiting = [];
    ballot.isGathering = false;
    const next = new Map(ballot.bundles);
    const outcomes = batch.map((each) => ({ ...each, problem: put(next, each.row), turn: randomInt(2 ** 47) }));
    try {
      if (outcomes.some(({ problem }) => problem === null)) await store.writeAll(id, [...next.values()]);
      ballot.bundles = next;
      // In an order of chance: one like that of the table would tell whoever sees answers go out whose paper lies where.
      for (const { row, told, problem } of outcomes.toSorted((left, right) => left.turn - right.turn))
        told(problem === null ? { ok: true, value: receiptOf(ballot, row) } : { ok: false, problems: [problem] });
    } catch (error) {
      for (const { failed } of outcomes) failed(error);
    }
  }

  function gather(ballot: Held, id: string): void {
    if (ballot.isGathering) return;
    ballot.isGathering = true;
    ballot.writing = ballot.writing
      .then(() => new Promise((resolve) => setTimeout(resolve, batchMilliseconds)))
      .then(() => write(ballot, id));
  }

  return {
    async begin(id) {
      const secret = randomBytes(32);
      await store.begin({ id, secret, public_key: Buffer.from(signingKeyOf(secret)).toString('hex') });
      const row = await store.find(id);
      if (row === undefined) throw new Error('The box has lost a ballot it was given a moment ago.');
      return row.public_key;
    },

    async hold(id, { manifest, state }) {
      const row = await store.find(id);
      if (row === undefined) throw new Error('The box has no key for this ballot.');
      if (order(row.state) >= order(state)) return;
      await store.update(id, { manifest, state });
      const ballot = await hold(id);
      if (ballot !== null) ballot.state = state;
    },

    addTicketAnswer: (id, { claimHash, answer }) => store.addTicketAnswer(id, claimHash, answer),

    async counts(id) {
      const ballot = await hold(id);
      if (ballot === null) return null;
      const rows = [...ballot.bundles.values()];
      return ballot.election.manifest.groups.map((_, at) => rows.filter(({ group_at }) => group_at === at).length);
    },

    async close(id) {
      const ballot = await hold(id);
      const row = await store.find(id);
      if (ballot === null || row === undefined) throw new Error('The box does not hold this ballot.');
      if (row.list !== null) return row.list;
      // From here on nothing is taken; what is being written down is in the list.
      ballot.state = 'closed';
      await ballot.writing;
      const list = makeBoxList(ballot.election, [...ballot.bundles.values()].map(entryOf), ballot.secret);
      await store.update(id, { state: 'closed', list });
      return list;
    },

    bundles: async (id) => (await store.bundles(id)).map(({ sealed }) => sealed),

    async sign(id, text) {
      const ballot = await hold(id);
      const list = (await store.find(id))?.list;
      if (ballot === null || list == null) return null;
      const entries = await readBoxList(ballot.election, list);
      return entries.ok ? signBoard(ballot.election, { text, entries: entries.value, boxSecret: ballot.secret }) : null;
    },

    async destroy(id, state) {
      const ballot = await hold(id);
      if (ballot !== null) {
        ballot.state = state;
        await ballot.writing;
      }
      await store.destroy(id, state);
      held.delete(id);
    },

    async read(id) {
      const row = await store.find(id);
      if (row?.manifest == null) return null;
      const election = electionOf(row.manifest);
      return { state: row.state, manifest: row.manifest, hash: Buffer.from(election.hash).toString('hex') };
    },

    async state(id) {
      const row = await store.find(id);
      return row?.manifest == null ? null : row.state;
    },

    ticketAnswer: async (id, claimHash) => (await store.ticketAnswer(id, claimHash)) ?? null,

    list: async (id) => (await store.find(id))?.list ?? null,

    async lengthOf(id) {
      const ballot = await hold(id);
      return ballot === null ? null : bundleLength(ballot.election);
    },

    async cast(id, bytes) {
      const ballot = await hold(id);
      if (ballot === null) return { ok: false, problems: [{ code: 'ballot.unknown-in-box' }] };
      const problem = takingProblem(ballot.state);
      if (problem !== null) return { ok: false, problems: [problem] };
      const admitted = await admitBundle(ballot.election, bytes);
      if (!admitted.ok) return admitted;
      const late = takingProblem(ballot.state);
      if (late !== null) return { ok: false, problems: [late] };
      const { group, revision, admissionKey } = admitted.value;
      const row = {
        ...{ admission: admissionHash(admissionKey), group_at: group, revision },
        ...{ bundle: bundleHash(bytes), sealed: bytes },
      };
      return new Promise((told, failed) => {
        ballot.waiting.push({ row, told, failed });
        gather(ballot, id);
      });
    },
  };
}

const states: readonly BoxState[] = ['prepared', 'claiming', 'casting', 'closed', 'counted', 'cancelled'];

function order(state: BoxState): number {
  return states.indexOf(state);
}

function takingProblem(state: BoxState): Problem | null {
  if (state === 'casting') return null;
  return { code: order(state) < order('casting') ? 'ballot.casting-not-open' : 'ballot.closed' };
}

/** A ballot with what is in the box already; null before it is fixed and once the box is destroyed. */
async function load(store: BallotBoxStore, id: string): Promise<Held | null> {
  const row = await store.find(id);
  if (row?.manifest == null || row.secret === null) return null;
  const bundles = new Map((await store.bundles(id)).map((each) => [each.admission, each]));
  return {
    ...{ election: electionOf(row.manifest), secret: row.secret, state: row.state, bundles },
    ...{ waiting: [], writing: Promise.resolve(), isGathering: false },
  };
}

/** Puts a bundle among the others: the highest revision stands; the same again is the same. */
function put(bundles: Map<string, BundleRow>, row: BundleRow): Problem | null {
  const standing = bundles.get(row.admission);
  const isOld =
    standing !== undefined &&
    (standing.revision > row.revision || (standing.revision === row.revision && standing.bundle !== row.bundle));
  if (isOld) return { code: 'ballot.revision-old', facts: { standing: standing.revision } };
  bundles.set(row.admission, row);
  return null;
}

function entryOf({ group_at: group, admission, revision, bundle }: BundleRow) {
  return { group, admission, revision, bundle };
}

function receiptOf({ election, secret }: Held, row: BundleRow): Receipt {
  return makeReceipt(election, entryOf(row), secret);
}
