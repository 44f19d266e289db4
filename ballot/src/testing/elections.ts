import { randomBytes } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import {
  admitBundle,
  bundleHash,
  admissionHash,
  type ClaimAnswer,
  boardText,
  countBox,
  type Election,
  makeBoxList,
  makeBundle,
  type Manifest,
  type ManifestGroup,
  publicKeyOf,
  readManifest,
  type Claim,
  prepareClaim,
  signBoard,
  type Tokens,
} from '../index.ts';
import { toHex } from '../bytes.ts';
import { keyPool, signBlindly, type TestKey } from './keys.ts';

export interface ElectionShape {
  readonly targets: number;
  /** The most of each item. */
  readonly items: readonly number[];
  readonly groups: readonly Pick<ManifestGroup, 'roll' | 'least'>[];
  readonly scoresOneself?: boolean;
  readonly keyLength?: 256 | 384;
}

export type Ask = (claim: Claim) => ClaimAnswer;

/** An election with all its secrets, as only a test has them together. */
export interface TestElection {
  readonly manifest: Manifest;
  readonly election: Election;
  readonly boxSecret: Uint8Array;
  readonly tallySecret: Uint8Array;
  /** What the server answers to a claim. */
  readonly sign: Ask;
}

const pools = new Map<256 | 384, readonly TestKey[]>();

/** Keys made once and used by every election; within one each is another. */
function keysOf(length: 256 | 384, count: number): readonly TestKey[] {
  const known = pools.get(length) ?? [];
  const keys = known.length >= count ? known : keyPool(count, length);
  pools.set(length, keys);
  return keys.slice(0, count);
}

export function makeElection({
  targets,
  items,
  groups,
  scoresOneself = true,
  keyLength = 256,
}: ElectionShape): TestElection {
  const perGroup = targets * items.length + 1;
  const keys = keysOf(keyLength, groups.length * perGroup);
  const keyAt = (group: number, target: number, item: number) =>
    keys[group * perGroup + 1 + target * items.length + item] as TestKey;
  const [boxSecret, tallySecret] = [randomBytes(32), randomBytes(32)];
  const manifest: Manifest = {
    ...{ version: 'xianfeng-ballot-1', id: toHex(randomBytes(16)), title: 'ballot', blank: 'left-out', scoresOneself },
    targets: Array.from({ length: targets }, (_, at) => ({ id: `target-${at}`, label: `target ${at}` })),
    items: items.map((most, at) => ({ id: `item-${at}`, label: `item ${at}`, most, step: '1' })),
    groups: groups.map((group, at) => ({
      ...{ id: `group-${at}`, label: `group ${at}`, tickets: 0, below: 'shared-out', ...group },
    })),
    keyLength,
    scoreKeys: groups.map((_, group) =>
      Array.from({ length: targets }, (__, target) => items.map((___, item) => keyAt(group, target, item).modulus)),
    ),
    admissionKeys: groups.map((_, group) => (keys[group * perGroup] as TestKey).modulus),
    tally: { publicKey: toHex(publicKeyOf(tallySecret)), scrutineers: 1, needed: 1 },
    boxKey: toHex(ed25519.getPublicKey(boxSecret)),
  };
  const read = readManifest(manifest);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const signed = (key: TestKey, blinded: string) => toHex(signBlindly(key, Buffer.from(blinded, 'hex')));
  return {
    ...{ manifest, election: read.value, boxSecret, tallySecret },
    sign: ({ group, admission, scores }) => ({
      admission: signed(keys[group * perGroup] as TestKey, admission),
      scores: scores.map(({ target, item, blinded }) => signed(keyAt(group, target, item), blinded)),
    }),
  };
}

export interface Voter {
  readonly seed: Uint8Array;
  readonly tokens: Tokens;
}

/** Somebody of a group who has claimed. */
export function claimed({ election, sign }: TestElection, group: number, own: number | null = null): Voter {
  const seed = randomBytes(32);
  const prepared = prepareClaim(election, seed, { group, own });
  const tokens = prepared.tokensOf(sign(prepared.claim));
  if (!tokens.ok) throw new Error(JSON.stringify(tokens.problems));
  return { seed, tokens: tokens.value };
}

/** What a voter of so many values gives: the value of each place, by target and item. */
export type Paper = (target: number, item: number) => number | null;

export function bundleOf(
  { election }: TestElection,
  { seed, tokens }: Voter,
  scoreOf: Paper,
  revision = 1,
): Uint8Array {
  return makeBundle(election, tokens, { seed, revision, scoreOf });
}

/** Closes a box with these bundles in it, counts it and publishes. */
export async function published(
  { manifest, election, boxSecret, tallySecret }: TestElection,
  bundles: readonly Uint8Array[],
) {
  const entries = [];
  for (const bytes of bundles) {
    const bundle = await admitBundle(election, bytes);
    if (!bundle.ok) throw new Error(JSON.stringify(bundle.problems));
    const { group, revision, admissionKey } = bundle.value;
    entries.push({ group, revision, admission: admissionHash(admissionKey), bundle: bundleHash(bytes) });
  }
  const boxList = makeBoxList(election, entries, boxSecret);
  const counted = await countBox(election, { boxList, bundles, secret: tallySecret, random: randomBytes });
  if (!counted.ok) throw new Error(JSON.stringify(counted.problems));
  const board = signBoard(election, { text: boardText(election, counted.value), entries, boxSecret });
  if (board === null) throw new Error('The box does not know its own board.');
  return { manifest, boxList, board, counted: counted.value };
}
