import { boardFile, readBoardFile, verifyBallot } from '@xianfeng/ballot';
import {
  bundleOf,
  claimed,
  type ElectionShape,
  makeElection,
  mutations,
  prepareMaterial,
  published,
} from '@xianfeng/ballot/testing';
import { ballotManifestShape } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { Random } from '../second-reading/random/random.ts';
import { verifySecondly } from './second-verifier.ts';

const isLong = process.env['XIANFENG_LONG'] === '1';
const SEED = isLong ? Date.now() % 0x7fff_ffff : 1;
const ELECTIONS = isLong ? 1_000 : 10;
const CHANGES = 200;

const material = await prepareMaterial();

type Files = Pick<typeof material.published, 'manifest' | 'boxList' | 'board'>;

/** The two files as they are handed out. */
function written({ manifest, ...texts }: Files) {
  return { manifest: JSON.stringify(manifest), board: boardFile(texts) };
}

/** What the first verifier says of two files; null where it refuses. */
async function firstOf(manifest: unknown, board: string) {
  const shaped = ballotManifestShape.safeParse(manifest);
  const texts = readBoardFile(board);
  if (!shaped.success || texts === null) return null;
  const verified = await verifyBallot({ manifest: shaped.data, ...texts });
  return verified.ok ? verified.value.tallies : null;
}

/** What both say of two files. */
async function bothOf(files: ReturnType<typeof written>) {
  const manifest = parsed(files.manifest);
  const second = verifySecondly(manifest, files.board);
  return { first: await firstOf(manifest, files.board), second: second.ok ? second.tallies : null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function randomShape(random: Random): ElectionShape {
  const group = () => ({ roll: 1 + random.below(5), least: 1 + random.below(3) });
  return {
    targets: 1 + random.below(3),
    items: Array.from({ length: 1 + random.below(3) }, () => 1 + random.below(random.pick([1, 10, 100, 65_534]))),
    groups: Array.from({ length: 1 + random.below(2) }, group),
    scoresOneself: random.oneIn(2),
  };
}

/** An election that some people of each group took part in, as published. */
function randomElection(random: Random) {
  const shape = randomShape(random);
  const election = makeElection(shape);
  const bundles = shape.groups.flatMap(({ roll }, group) =>
    Array.from({ length: random.below(roll + 1) }, () => {
      const own = shape.scoresOneself === true || random.oneIn(2) ? null : random.below(shape.targets);
      const score = (_target: number, item: number) =>
        random.oneIn(4) ? null : random.below((shape.items[item] ?? 0) + 1);
      return bundleOf(election, claimed(election, group, own), score, random.pick([0, 1, 2, 0xffff_ffff]));
    }),
  );
  return published(election, bundles);
}

test(`two verifiers that know nothing of each other tell the same of honest elections (seed ${SEED})`, async () => {
  const random = new Random(SEED);
  for (let at = 0; at < ELECTIONS; at += 1) {
    const { first, second } = await bothOf(written(await randomElection(random)));
    expect([at, first]).not.toEqual([at, null]);
    expect([at, second]).toEqual([at, first]);
  }
});

test.each(Object.entries(mutations))('both refuse it where %s', async (_what, mutate) => {
  expect(await bothOf(written(mutate(material)))).toEqual({ first: null, second: null });
});

/** One character is another, is missing, or is put in. */
function changedIn(random: Random, text: string): string {
  const at = random.below(text.length);
  const put = random.pick([...'0123456789abcdefAZ -\n\r\t"{}[],:.é']);
  const [from, by] = random.pick([
    [at + 1, put],
    [at + 1, ''],
    [at, put],
  ]);
  const changed = text.slice(0, at) + by + text.slice(from);
  return changed === text ? changedIn(random, text) : changed;
}

test(`both refuse a board of which one character is changed (seed ${SEED})`, async () => {
  const random = new Random(SEED);
  const files = written(material.published);
  for (let at = 0; at < CHANGES; at += 1) {
    const board = changedIn(random, files.board);
    expect([at, await bothOf({ ...files, board })]).toEqual([at, { first: null, second: null }]);
  }
});

test(`both refuse a manifest of which one character is changed, unless it says the same (seed ${SEED})`, async () => {
  const random = new Random(SEED);
  const files = written(material.published);
  for (let at = 0; at < CHANGES; at += 1) {
    const manifest = changedIn(random, files.manifest);
    const { first, second } = await bothOf({ ...files, manifest });
    // A blank put between two words of JSON changes nothing of what it says.
    const isSame = JSON.stringify(parsed(manifest)) === files.manifest;
    expect([at, first !== null, second !== null]).toEqual([at, isSame, isSame]);
  }
});
