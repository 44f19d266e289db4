import { randomBytes } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { blind, uncover } from '../blind-signature.ts';
import { scoreLine } from '../board.ts';
import { fromHex, toHex } from '../bytes.ts';
import { scoreMessage, scoreTokenMessage } from '../token.ts';
import { bundleOf, claimed, makeElection, published, type TestElection } from './elections.ts';
import type { Material } from './mutations.ts';

const shape = {
  targets: 2,
  items: [10, 10],
  groups: [
    { roll: 6, least: 5 },
    { roll: 6, least: 5 },
  ],
};

/** Six papers in the first group, the last of them blank, and three in the second, which are too few to be opened. */
async function hold(election: TestElection) {
  const first = Array.from({ length: 6 }, (_, at) =>
    bundleOf(election, claimed(election, 0), (target, item) => (at === 5 ? null : (at + target + item) % 11)),
  );
  const second = Array.from({ length: 3 }, () => bundleOf(election, claimed(election, 1), () => 10));
  return published(election, [...first, ...second]);
}

/** A ballot as it was published, and what a forger of it could have. */
export async function prepareMaterial(): Promise<Material> {
  const [election, other] = [makeElection(shape), makeElection(shape)];
  const [{ counted, ...own }, theirs] = [await hold(election), await hold(other)];
  const [score] = counted.scores;
  const [foreign] = theirs.counted.scores;
  if (score === undefined || foreign === undefined) throw new Error('There are scores on the boards.');
  // The token is that of another score: nobody has signed one for this key.
  const secret = randomBytes(32);
  const signature = ed25519.sign(scoreMessage(election.election, score, 10), secret);
  const forged = { ...score, value: 10, publicKey: ed25519.getPublicKey(secret), signature };
  return {
    ...{ published: own, boxSecret: election.boxSecret, other: theirs },
    ...{ foreignLine: scoreLine(foreign), unsignedLine: scoreLine(forged), smallOrderLine: smallOrderLine(election) },
  };
}

/** A score of the first place; its token was claimed like every other, since who signs blindly does not see the key. */
function smallOrderLine({ election, sign }: TestElection): string {
  const place = { group: 0, target: 0, item: 0 };
  const { Point } = ed25519;
  const [publicKey, randomizer] = [Point.ZERO.toBytes(), randomBytes(32)];
  const message = scoreTokenMessage(election, place, { publicKey, randomizer });
  const key = election.scoreKeyOf(place);
  const { blinded, inverse } = blind(key, { message, salt: randomBytes(48), random: randomBytes(key.length + 16) });
  const [answer] = sign({
    ...{ group: 0, admission: '00'.repeat(key.length), scores: [{ ...place, blinded: toHex(blinded) }] },
  }).scores;
  const token = uncover(key, { message, inverse, answer: fromHex(answer, key.length) ?? new Uint8Array(0) });
  if (token === null) throw new Error('The token is genuine.');
  const signature = Buffer.concat([Point.BASE.multiply(5n).toBytes(), Buffer.alloc(32).fill(5, 0, 1)]);
  return scoreLine({ ...place, value: 10, publicKey, randomizer, token, signature });
}
