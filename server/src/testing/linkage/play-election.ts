import { setTimeout as pause } from 'node:timers/promises';
import { admissionHash, bundleHash, makeBundle } from '@xianfeng/ballot';
import type { Paper } from '../anonymous-ballot.ts';
import type { Chance } from '../histories/chance.ts';
import { castPaper } from './cast-paper.ts';
import { beginLooting, type Loot } from './loot.ts';
import type { LedBallot } from './lead-ballot.ts';
import type { Ground } from './open-ground.ts';

/** What was seen of somebody by whoever sat in the room and listened on the line: numbers of events, in their order. */
export interface Seen {
  readonly claimed: number;
  readonly castFirst: number;
  readonly castLast: number;
  /** When the answers to the first and the last of their papers came. */
  readonly answeredFirst: number;
  readonly answeredLast: number;
  /** How many places they filled in. */
  readonly filled: number;
}

/** What only the voter knows. */
export interface Truth {
  readonly admission: string;
  /** Stands in the sealed bundle. */
  readonly admissionKey: string;
  /** The last one. */
  readonly bundle: string;
  /** The batches in which something of theirs was written down, as `0` or `0 2`. */
  readonly batches: string;
  readonly scores: readonly TrueScore[];
}

export interface TrueScore {
  readonly target: number;
  readonly item: number;
  readonly publicKey: string;
  readonly isBlank: boolean;
}

export interface Played {
  readonly loot: Loot;
  /** By voter. */
  readonly seen: readonly Seen[];
  readonly truth: readonly Truth[];
}

const batchCount = 3;
const perBatchLeast = 3;

/** Holds an election of which everything is known here, and keeps what a thief could have of it. */
export async function playElection(ground: Ground, lead: () => Promise<LedBallot>, chance: Chance): Promise<Played> {
  const { server, people } = ground.stage;
  const looting = await beginLooting(server);
  const writtenBefore = ground.written.length;
  const led = await lead();
  const everybody = people.map((_, at) => at);
  const claimOrder = shuffled(everybody, chance);
  const voters: Voter[] = [];
  const eagerness = shuffled(everybody, chance);
  for (const at of claimOrder) {
    const paper = await led.claim(at);
    // From whoever fills in a place or two to whoever fills in all.
    const share = ((eagerness[at] ?? 0) + 1) / people.length;
    voters[at] = readyVoter(led, paper, { chance, share });
    await ground.claimed({ person: people[at] as (typeof people)[number], tokens: paper.tokens });
  }
  await led.open();

  const [castOrder, answerOrder]: [number[], number[]] = [[], []];
  for (const [number, batch] of batchesOf(everybody, chance).entries()) {
    const papers = batch.map((at) => ({ at, bytes: (voters[at] as Voter).nextBundle() }));
    const cast = async ({ at, bytes }: (typeof papers)[number], cookie: { readonly cookie?: string }) => {
      const { address, agent } = people[at] as (typeof people)[number];
      const headers = { 'user-agent': agent, ...cookie };
      return castPaper({ port: ground.port, ballotId: led.id, bytes, headers, address });
    };
    // A page that forgot to leave the cookie out: refused, and sent again without it.
    for (const paper of papers.slice(0, 1)) {
      const { cookie } = (people[paper.at] as (typeof people)[number]).client;
      const status = await cast(paper, { cookie });
      if (status !== 422) throw new Error(`The box answered a cookie ${status}.`);
    }
    const answers = papers.map(async (paper, place) => {
      ground.empty.set(bundleHash(paper.bytes), placesIn(led) - (voters[paper.at] as Voter).filled.size);
      await pause(3 * place);
      castOrder.push(paper.at);
      const status = await cast(paper, {});
      if (status !== 200) throw new Error(`The box answered ${status}.`);
      answerOrder.push(paper.at);
    });
    await Promise.all(answers);
    // A backup each between two batches.
    if (number < batchCount - 1) await looting.dump();
  }
  const list = await led.close();
  await looting.dump();
  const board = await led.count();
  await looting.dump();
  await led.end();
  const loot = await looting.end({ list, board });

  const writes = ground.written.slice(writtenBefore);
  return {
    loot,
    seen: voters.map(({ filled }, at) => ({
      ...{ claimed: claimOrder.indexOf(at), filled: filled.size },
      ...{ castFirst: castOrder.indexOf(at), castLast: castOrder.lastIndexOf(at) },
      ...{ answeredFirst: answerOrder.indexOf(at), answeredLast: answerOrder.lastIndexOf(at) },
    })),
    truth: voters.map((voter) => ({
      ...{ admission: voter.admission, admissionKey: voter.admissionKey, bundle: voter.lastBundle() },
      scores: voter.scores(),
      batches: batchesWith(voter.admission, writes).join(' '),
    })),
  };
}

function placesIn({ election: { manifest } }: LedBallot): number {
  return manifest.targets.length * manifest.items.length;
}

type Voter = ReturnType<typeof readyVoter>;

/** Somebody who has claimed, and has in mind which places to fill in. */
function readyVoter(
  { election }: LedBallot,
  { seed, tokens }: Paper,
  { chance, share }: { readonly chance: Chance; readonly share: number },
) {
  const filled = new Set(shuffled(tokens.scores, chance).slice(0, Math.ceil(share * tokens.scores.length)));
  let revision = 0;
  let last = '';
  return {
    filled,
    admission: admissionHash(tokens.admission.publicKey),
    admissionKey: Buffer.from(tokens.admission.publicKey).toString('hex'),
    lastBundle: () => last,
    /** Scores anew each time, the same places. */
    nextBundle(): Uint8Array {
      revision += 1;
      const values = new Map(tokens.scores.map((place) => [place, filled.has(place) ? chance.below(11) : null]));
      const scoreOf = (target: number, item: number) =>
        [...values].find(([place]) => place.target === target && place.item === item)?.[1] ?? null;
      const bytes = makeBundle(election, tokens, { seed, revision, scoreOf });
      last = bundleHash(bytes);
      return bytes;
    },
    scores: (): readonly TrueScore[] =>
      tokens.scores.map((place) => ({
        ...{ target: place.target, item: place.item, isBlank: !filled.has(place) },
        publicKey: Buffer.from(place.publicKey).toString('hex'),
      })),
  };
}

/** Everybody in an order of chance, in three parts; two of the first send again among the last. */
function batchesOf(everybody: readonly number[], chance: Chance): readonly (readonly number[])[] {
  const order = shuffled(everybody, chance);
  const spare = everybody.length - batchCount * perBatchLeast;
  const first = perBatchLeast + chance.below(spare + 1);
  const second = first + perBatchLeast + chance.below(everybody.length - first - 2 * perBatchLeast + 1);
  const again = order.slice(0, 2);
  return [order.slice(0, first), order.slice(first, second), shuffled([...order.slice(second), ...again], chance)];
}

/** In which of the batches something under this admission was new. */
function batchesWith(admission: string, writes: readonly ReadonlyMap<string, string>[]): readonly number[] {
  return writes.flatMap((written, at) => (written.get(admission) === writes[at - 1]?.get(admission) ? [] : [at]));
}

function shuffled<Value>(values: readonly Value[], chance: Chance): Value[] {
  const left = [...values];
  const drawn: Value[] = [];
  while (left.length > 0) drawn.push(...left.splice(chance.below(left.length), 1));
  return drawn;
}
