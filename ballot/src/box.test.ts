import { createHash, randomBytes } from 'node:crypto';
import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js';
import { expect, test } from 'vitest';
import { bundleMessage, readBundle } from './bundle.ts';
import { toHex } from './bytes.ts';
import { isSignedBy, isSignedByLibrary } from './check-signatures.ts';
import {
  admissionHash,
  admitBundle,
  bundleHash,
  countBox,
  isReceipt,
  makeBoxList,
  makeReceipt,
  prepareClaim,
} from './index.ts';
import { bundleOf, claimed, makeElection, published } from './testing/elections.ts';

const shape = {
  targets: 2,
  items: [10, 10],
  groups: [
    { roll: 6, least: 1 },
    { roll: 6, least: 1 },
  ],
};
const held = makeElection({ ...shape, scoresOneself: false });
const { election, sign, boxSecret, tallySecret } = held;
const seven = () => 7;

test('the same seed claims the same, so that who asks again gets the same tokens', () => {
  const seed = randomBytes(32);
  const place = { group: 0, own: null };
  const { claim } = prepareClaim(election, seed, place);
  expect(prepareClaim(election, seed, place).claim).toEqual(claim);
  expect(prepareClaim(election, randomBytes(32), place).claim.admission).not.toBe(claim.admission);
  expect(claim.scores).toHaveLength(4);
});

test('who is scored and may not score oneself claims no token for it, and sends a bundle like everybody’s', async () => {
  const voter = claimed(held, 0, 1);
  expect(voter.tokens.scores.map(({ target, item }) => [target, item])).toEqual([
    [0, 0],
    [0, 1],
  ]);
  const bundle = bundleOf(held, voter, seven);
  expect(bundle.length).toBe(bundleOf(held, claimed(held, 0), seven).length);
  const { counted } = await published(held, [bundle, bundleOf(held, claimed(held, 0), seven)]);
  expect(counted.groups[0]).toEqual({ bundles: 2, isOpened: true, dropped: 0 });
  expect(counted.scores.filter(({ target }) => target === 0)).toHaveLength(4);
  expect(counted.scores.filter(({ target }) => target === 1)).toHaveLength(2);
});

test('an answer that lacks a signature, or has one that is wrong or of another place, gives no tokens', () => {
  const seed = randomBytes(32);
  const place = { group: 0, own: null };
  const prepared = prepareClaim(election, seed, place);
  const answer = sign(prepared.claim);
  const codeOf = (changed: typeof answer) => {
    const tokens = prepared.tokensOf(changed);
    return tokens.ok ? null : tokens.problems.map(({ code }) => code);
  };
  expect(codeOf(answer)).toBeNull();
  expect(codeOf({ ...answer, scores: answer.scores.slice(1) })).toEqual(['ballot.answer-incomplete']);
  expect(codeOf({ ...answer, scores: answer.scores.toReversed() })).toEqual(['ballot.signature-wrong']);
  expect(codeOf({ ...answer, admission: answer.scores[0] ?? '' })).toEqual(['ballot.signature-wrong']);
  expect(codeOf({ ...answer, admission: '' })).toEqual(['ballot.signature-wrong']);
});

test('the same scores are the same bundle; other scores or a new revision are another, in another order', () => {
  const voter = claimed(held, 0);
  const bundle = bundleOf(held, voter, seven);
  expect(toHex(bundleOf(held, voter, seven))).toBe(toHex(bundle));
  const passing = (bytes: Uint8Array) => {
    const read = readBundle(election, bytes);
    return read.ok ? toHex(read.value.passing) : null;
  };
  const others = [bundleOf(held, voter, () => 6), bundleOf(held, voter, seven, 2)];
  expect(new Set([bundle, ...others].map(passing)).size).toBe(3);
});

test('a bundle of another election, cut, too long, changed anywhere or for another group is not admitted', async () => {
  const bundle = bundleOf(held, claimed(held, 0), seven);
  const foreign = makeElection(shape);
  const codeOf = async (bytes: Uint8Array) => {
    const admitted = await admitBundle(election, bytes);
    return admitted.ok ? null : admitted.problems.map(({ code }) => code).join();
  };
  expect(await codeOf(bundle)).toBeNull();
  expect(await codeOf(bundleOf(foreign, claimed(foreign, 0), seven))).toBe('ballot.other-election');
  expect(await codeOf(bundle.slice(1))).toBe('ballot.bundle-wrong');
  expect(await codeOf(Uint8Array.from([...bundle, 0]))).toBe('ballot.bundle-wrong');
  expect(await codeOf(new Uint8Array(bundle.length))).toBe('ballot.bundle-wrong');
  expect(await codeOf(new Uint8Array(0))).toBe('ballot.bundle-wrong');
  for (let at = 0; at < bundle.length; at += 29) {
    const changed = Uint8Array.from(bundle);
    changed[at] = (changed[at] as number) ^ 0x40;
    expect([at, await codeOf(changed)]).not.toEqual([at, null]);
  }
});

test('who was not admitted to a group cannot sign into it', async () => {
  const voter = claimed(held, 0);
  const moved = { ...voter, tokens: { ...voter.tokens, group: 1 } };
  const admitted = await admitBundle(election, bundleOf(held, moved, seven));
  expect(!admitted.ok && admitted.problems).toEqual([{ code: 'ballot.not-admitted' }]);
});

test('a receipt is of its bundle and its box', async () => {
  const bundle = bundleOf(held, claimed(held, 0), seven);
  const read = readBundle(election, bundle);
  if (!read.ok) throw new Error('The bundle can be read.');
  const names = { admission: admissionHash(read.value.admissionKey), bundle: bundleHash(bundle) };
  const receipt = makeReceipt(election, { group: 0, revision: 1, ...names }, boxSecret);
  expect(await isReceipt(election, receipt)).toBe(true);
  const changes = [
    { group: 1 },
    { revision: 2 },
    { admission: names.bundle },
    { bundle: names.admission },
    { signature: '' },
  ];
  for (const change of changes) expect(await isReceipt(election, { ...receipt, ...change })).toBe(false);
  expect(await isReceipt(makeElection(shape).election, receipt)).toBe(false);
});

async function boxOf(bundles: readonly Uint8Array[]) {
  const entries = bundles.map((bytes) => {
    const read = readBundle(election, bytes);
    if (!read.ok) throw new Error('The bundle can be read.');
    const { group, revision, admissionKey } = read.value;
    return { group, revision, admission: admissionHash(admissionKey), bundle: bundleHash(bytes) };
  });
  return makeBoxList(election, entries, boxSecret);
}

async function codesOfCount(boxList: string, bundles: readonly Uint8Array[], secret = tallySecret) {
  const counted = await countBox(election, { boxList, bundles, secret, random: randomBytes });
  return counted.ok ? [] : counted.problems.map(({ code }) => code);
}

test('a box is counted only if it is the one in its list, and only by those who can open it', async () => {
  const bundles = [0, 1, 2].map(() => bundleOf(held, claimed(held, 0), seven));
  const boxList = await boxOf(bundles);
  expect(await codesOfCount(boxList, bundles)).toEqual([]);
  expect(await codesOfCount(boxList, bundles.slice(1))).toEqual(['ballot.box-not-listed']);
  const more = [...bundles, bundleOf(held, claimed(held, 0), seven)];
  expect(await codesOfCount(boxList, more)).toEqual(['ballot.box-not-listed']);
  expect(await codesOfCount(boxList, bundles, randomBytes(32))).toEqual(['ballot.shares-wrong']);
  expect(await codesOfCount(boxList.replace('\n0 ', '\n1 '), bundles)).toEqual(['ballot.text-wrong']);
  const crowd = Array.from({ length: 7 }, () => bundleOf(held, claimed(held, 0), seven));
  expect(await codesOfCount(await boxOf(crowd), crowd)).toEqual(['ballot.more-than-roll']);
});

test('sealed scores copied into another bundle do not open there', async () => {
  const voter = claimed(held, 0);
  const [victim, thief] = [bundleOf(held, claimed(held, 0), seven), bundleOf(held, voter, () => 0)];
  const read = readBundle(election, victim);
  const own = readBundle(election, thief);
  if (!read.ok || !own.ok) throw new Error('The bundles can be read.');
  // The whole sealed part and its passing key, under the thief's own head and signature.
  const length = (bytes: readonly Uint8Array[]) => bytes.reduce((sum, { length: each }) => sum + each, 0);
  const tail = 32 + length(read.value.sealed);
  const copied = Uint8Array.from([...own.value.signed.slice(0, -tail), ...read.value.signed.slice(-tail)]);
  const signature = ed25519.sign(bundleMessage(copied), voter.tokens.admission.secretKey);
  const { counted } = await published(held, [victim, Uint8Array.from([...copied, ...signature])]);
  expect(counted.groups[0]).toEqual({ bundles: 2, isOpened: true, dropped: 4 });
  expect(counted.scores.map(({ value }) => value)).toEqual([7, 7, 7, 7]);
});

test('who signs two scores with one key is counted once, the same whichever comes first', async () => {
  const voter = claimed(held, 0);
  const [first, second] = voter.tokens.scores;
  if (first === undefined || second === undefined) throw new Error('There are tokens.');
  const twice = { ...voter.tokens, scores: [first, first, ...voter.tokens.scores.slice(2)] };
  let asked = 0;
  const bundle = bundleOf(held, { ...voter, tokens: twice }, () => (asked += 1));
  const { counted } = await published(held, [bundle]);
  expect(counted.groups[0]?.dropped).toBe(1);
  const mine = counted.scores.filter(({ publicKey }) => toHex(publicKey) === toHex(first.publicKey));
  expect(mine.map(({ value }) => value)).toEqual([1]);
});

test('a score above the highest, or with a token of another place, is dropped', async () => {
  const high = bundleOf(held, claimed(held, 0), (target) => (target === 0 ? 11 : 10));
  const voter = claimed(held, 0);
  const [first, second, ...others] = voter.tokens.scores;
  if (first === undefined || second === undefined) throw new Error('There are tokens.');
  const exchanged = [{ ...first, item: second.item }, { ...second, item: first.item }, ...others];
  const wrong = bundleOf(held, { ...voter, tokens: { ...voter.tokens, scores: exchanged } }, seven);
  const { counted } = await published(held, [high, wrong]);
  expect(counted.groups[0]).toEqual({ bundles: 2, isOpened: true, dropped: 4 });
  expect(counted.scores.map(({ value }) => value ?? 0).toSorted((left, right) => left - right)).toEqual([7, 7, 10, 10]);
});

test('runtime and library agree about signatures', async () => {
  for (let round = 0; round < 40; round += 1) {
    const [secret, message] = [randomBytes(32), randomBytes(round)];
    const signature = Uint8Array.from(ed25519.sign(message, secret));
    if (round % 2 === 1) signature[round] = (signature[round] as number) ^ 1;
    const check = { publicKey: ed25519.getPublicKey(secret), message, signature };
    expect([await isSignedBy(check), isSignedByLibrary(check)]).toEqual([round % 2 === 0, round % 2 === 0]);
  }
  const check = { publicKey: new Uint8Array(31), message: new Uint8Array(0), signature: new Uint8Array(64) };
  expect([await isSignedBy(check), isSignedByLibrary(check)]).toEqual([false, false]);
});

/** What a voter can sign by hand, who chooses key, first half and what stands behind it: S is what they add up to. */
function signedByHand(publicKey: Uint8Array, first: Uint8Array, { key, half }: Record<'key' | 'half', bigint>) {
  const message = new Uint8Array(1);
  const hash = createHash('sha512').update(first).update(publicKey).update(message).digest().reverse();
  const second = ed25519.Point.Fn.create(half + BigInt(`0x${hash.toString('hex')}`) * key);
  const written = Buffer.from(second.toString(16).padStart(64, '0'), 'hex').reverse();
  return { publicKey, message, signature: Buffer.concat([first, written]) };
}

test('runtime and library both refuse keys and first halves of small order, which sign everything', async () => {
  const seven = ed25519.Point.BASE.multiply(7n).toBytes();
  const honest = signedByHand(seven, seven, { key: 7n, half: 7n });
  expect([await isSignedBy(honest), isSignedByLibrary(honest)]).toEqual([true, true]);
  // The neutral point has other ways to be written: with a sign, and above the prime.
  const others = [`01${'00'.repeat(30)}80`, `ee${'ff'.repeat(30)}7f`];
  for (const point of [...ED25519_TORSION_SUBGROUP, ...others].map((text) => Buffer.from(text, 'hex'))) {
    const asKey = signedByHand(point, seven, { key: 0n, half: 7n });
    const asHalf = signedByHand(seven, point, { key: 7n, half: 0n });
    for (const check of [asKey, asHalf])
      expect([await isSignedBy(check), isSignedByLibrary(check)]).toEqual([false, false]);
  }
});

test('runtime and library agree about a key with a part of small order', async () => {
  const { Point } = ed25519;
  const part = Point.fromHex(ED25519_TORSION_SUBGROUP[1] as string);
  const found = new Set<boolean>();
  for (let key = 2n; key < 66n; key += 1n) {
    const publicKey = Point.BASE.multiply(key).add(part).toBytes();
    const half = key + 99n;
    const check = signedByHand(publicKey, Point.BASE.multiply(half).toBytes(), { key, half });
    const [native, library] = [await isSignedBy(check), isSignedByLibrary(check)];
    expect([key, library]).toEqual([key, native]);
    found.add(native);
  }
  // One in eight challenges is a multiple of eight, and then the part says nothing.
  expect(found).toEqual(new Set([true, false]));
});
