import { randomBytes } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { expect, test } from 'vitest';
import { scoreLine } from './board.ts';
import { verifyBallot } from './index.ts';
import { bundleOf, claimed, makeElection, published, type TestElection } from './testing/elections.ts';
import { type Material, mutations } from './testing/mutations.ts';
import { scoreMessage } from './token.ts';

const shape = {
  targets: 2,
  items: [10, 10],
  groups: [
    { roll: 6, least: 5 },
    { roll: 6, least: 5 },
  ],
};

async function held(election: TestElection) {
  const first = Array.from({ length: 6 }, (_, at) =>
    bundleOf(election, claimed(election, 0), (target, item) => (at === 5 ? null : (at + target + item) % 11)),
  );
  const second = Array.from({ length: 3 }, () => bundleOf(election, claimed(election, 1), () => 10));
  return published(election, [...first, ...second]);
}

const election = makeElection(shape);
const other = makeElection(shape);

/** A score with a key that nobody has signed: the token is that of another score. */
function unsignedLine(board: Awaited<ReturnType<typeof held>>): string {
  const secret = randomBytes(32);
  const [score] = board.counted.scores;
  if (score === undefined) throw new Error('The board has scores.');
  const signature = ed25519.sign(scoreMessage(election.election, score, 10), secret);
  return scoreLine({ ...score, value: 10, publicKey: ed25519.getPublicKey(secret), signature });
}

async function prepare(): Promise<Material> {
  const [own, theirs] = [await held(election), await held(other)];
  const { counted: _, ...files } = own;
  const foreignLine = scoreLine(theirs.counted.scores[0] as NonNullable<(typeof theirs.counted.scores)[0]>);
  return {
    published: files,
    boxSecret: election.boxSecret,
    other: theirs,
    foreignLine,
    unsignedLine: unsignedLine(own),
  };
}

const material = await prepare();

test('the ballot as it was published verifies, and says what every place came to', async () => {
  const verified = await verifyBallot(material.published);
  if (!verified.ok) throw new Error(JSON.stringify(verified.problems));
  expect(verified.value.groups).toEqual([
    { bundles: 6, isOpened: true, dropped: 0 },
    { bundles: 3, isOpened: false, dropped: 0 },
  ]);
  expect(verified.value.tallies).toEqual([
    { group: 0, target: 0, item: 0, papers: 6, scored: 5, sum: 10 },
    { group: 0, target: 0, item: 1, papers: 6, scored: 5, sum: 15 },
    { group: 0, target: 1, item: 0, papers: 6, scored: 5, sum: 15 },
    { group: 0, target: 1, item: 1, papers: 6, scored: 5, sum: 20 },
  ]);
});

test('there are at least forty ways to falsify it', () => {
  expect(Object.keys(mutations).length).toBeGreaterThanOrEqual(40);
});

test.each(Object.entries(mutations))('it is found out where %s', async (_what, mutate) => {
  const changed = mutate(material);
  const keys = ['manifest', 'boxList', 'board'] as const;
  expect(keys.some((key) => JSON.stringify(changed[key]) !== JSON.stringify(material.published[key]))).toBe(true);
  expect((await verifyBallot(changed)).ok).toBe(false);
});

test('every single character of the board that is another is found', async () => {
  const { board } = material.published;
  for (let at = 0; at < board.length; at += 97) {
    const changed = board.slice(0, at) + (board[at] === '1' ? '2' : '1') + board.slice(at + 1);
    expect([at, (await verifyBallot({ ...material.published, board: changed })).ok]).toEqual([at, false]);
  }
});
