import { randomBytes, randomUUID } from 'node:crypto';
import {
  boardText,
  countBox,
  type Election,
  prepareClaim,
  publicKeyOf,
  readBoardFile,
  readManifest,
  type Result,
} from '@xianfeng/ballot';
import { makeElection } from '@xianfeng/ballot/testing';
import { claim, countOnDevice, must, type Paper, prepare } from '../anonymous-ballot.ts';
import type { Chance } from '../histories/chance.ts';
import type { Ground, OpenGround } from './open-ground.ts';
import { groupsOfAll } from './set-stage.ts';

/** A ballot of all twelve that can be claimed, up to the moment its box is gone. */
export interface LedBallot {
  readonly id: string;
  readonly election: Election;
  /** The target that somebody is who may not score themselves; null where they score everybody. */
  ownOf(at: number): number | null;
  claim(at: number): Promise<Paper>;
  /** Ends claiming. */
  open(): Promise<void>;
  /** The list of the box. */
  close(): Promise<string>;
  /** The board; the box is gone then. */
  count(): Promise<string>;
  /** Makes room for the next one. */
  end(): Promise<void>;
}

/** Led as a branch does: by the service, for its members, each of whom claims in their own account. */
export async function leadByService(ground: Pick<Ground, 'stage' | 'clientOf'>): Promise<LedBallot> {
  const { people, server, branch: of } = ground.stage;
  const clients = people.map((person) => ground.clientOf(person));
  const [secretary] = clients;
  if (secretary === undefined) throw new Error('A branch has a secretary.');
  const branch = { ...of, secretary: Object.assign(secretary, { person: of.secretary.person }) };
  const id = server.services.newId();
  const tallySecret = randomBytes(32);
  const act = async (name: string, body: object = {}) => must(await secretary.post(`/ballots/${id}/${name}`, body));
  must(await prepare(branch, id, groupsOfAll));
  await act('key', { publicKey: Buffer.from(publicKeyOf(tallySecret)).toString('hex'), seen: null });
  await act('freeze');
  const { manifest } = must(await secretary.get(`/ballots/${id}/manifest`)).body as { readonly manifest: string };
  const election = whole(readManifest(JSON.parse(manifest)));
  const published = async () => must(await secretary.get(`/ballots/${id}/board`)).raw.toString('utf8');
  return {
    ...{ id, election, ownOf: () => null },
    claim: (at) => claim({ id }, election, clients[at] as (typeof clients)[number]),
    open: async () => void (await act('open')),
    async close() {
      await act('close');
      return published();
    },
    async count() {
      must(await countOnDevice({ id, branch, tallySecret }, election));
      return readBoardFile(await published())?.board ?? '';
    },
    end: async () => void (await act('cancel', { reason: '让位给下一次' })),
  };
}

/**
 * Led by the test, which asks of the box what the service does: of another shape each time, and so that those who are scored
 * do not score themselves, which leaves places in their bundles to be filled.
 */
export async function leadByTest({ box, stage }: OpenGround, chance: Chance): Promise<LedBallot> {
  const targets = 2 + chance.below(3);
  const made = makeElection({
    ...{ targets, items: Array.from({ length: 2 }, () => 10), scoresOneself: false },
    groups: [{ roll: stage.people.length, least: 5 }],
  });
  const id = randomUUID();
  const manifest = { ...made.manifest, id, boxKey: await box.begin(id) };
  const election = whole(readManifest(manifest));
  const text = JSON.stringify(manifest);
  await box.hold(id, { manifest: text, state: 'claiming' });
  const ownOf = (at: number) => (at < targets ? at : null);
  return {
    ...{ id, election, ownOf },
    async claim(at) {
      const seed = randomBytes(32);
      const prepared = prepareClaim(election, seed, { group: 0, own: ownOf(at) });
      return { seed, tokens: whole(prepared.tokensOf(made.sign(prepared.claim))) };
    },
    open: () => box.hold(id, { manifest: text, state: 'casting' }),
    close: () => box.close(id),
    async count() {
      const [boxList, bundles] = [(await box.list(id)) ?? '', await box.bundles(id)];
      const counted = await countBox(election, { boxList, bundles, secret: made.tallySecret, random: randomBytes });
      const board = await box.sign(id, boardText(election, whole(counted)));
      await box.destroy(id, 'counted');
      return board ?? '';
    },
    end: () => Promise.resolve(),
  };
}

function whole<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
