import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { bundleLength, verifyBallot } from './index.ts';
import {
  bundleOf,
  claimed,
  type ElectionShape,
  makeElection,
  type Paper,
  published,
  type TestElection,
} from './testing/elections.ts';

const isLong = process.env['XIANFENG_LONG'] === '1';
const electionCount = isLong ? 1000 : 15;
const firstSeed = isLong ? randomBytes(4).readUInt32BE() : 20261120;

/** Mulberry32: the same seed draws the same election. */
function drawing(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

function drawShape(below: (limit: number) => number): ElectionShape {
  return {
    targets: 2 + below(5),
    items: Array.from({ length: 1 + below(4) }, () => 1 + below(20)),
    groups: Array.from({ length: 1 + below(2) }, () => ({ roll: 7, least: 1 + below(5) })),
    scoresOneself: below(2) === 0,
  };
}

/** So many of each group take part and give a random paper; the truth is added up beside. */
function hold(test: TestElection, below: (limit: number) => number, takingOf: (roll: number) => number) {
  const { manifest } = test;
  const truth = new Map<string, { papers: number; scored: number; sum: number }>();
  const bundles: Uint8Array[] = [];
  for (const [group, { roll, least }] of manifest.groups.entries()) {
    const taking = takingOf(roll);
    for (let at = 0; at < taking; at += 1) {
      const own = group === 0 && at < manifest.targets.length ? at : null;
      const voter = claimed(test, group, own);
      const values = manifest.targets.map(() =>
        manifest.items.map(({ most }) => (below(5) === 0 ? null : below(most + 1))),
      );
      const paper: Paper = (target, item) => values[target]?.[item] ?? null;
      bundles.push(bundleOf(test, voter, paper));
      if (taking < least) continue;
      for (const { target, item } of voter.tokens.scores) {
        const place = `${group} ${target} ${item}`;
        const { papers, scored, sum } = truth.get(place) ?? { papers: 0, scored: 0, sum: 0 };
        const value = paper(target, item);
        truth.set(place, { papers: papers + 1, scored: scored + (value === null ? 0 : 1), sum: sum + (value ?? 0) });
      }
    }
  }
  return { bundles, truth };
}

/** Counts and verifies an election: what it tells of each place. */
async function toldOf(election: TestElection, bundles: readonly Uint8Array[]) {
  for (const bundle of bundles) expect(bundle.length).toBe(bundleLength(election.election));
  const verified = await verifyBallot(await published(election, bundles));
  if (!verified.ok) throw new Error(JSON.stringify(verified.problems));
  const told = verified.value.tallies.filter(({ papers }) => papers > 0);
  return new Map(told.map(({ group, target, item, ...sums }) => [`${group} ${target} ${item}`, sums]));
}

test(`${electionCount} random elections are counted as everybody scored, and verify (seeds from ${firstSeed})`, {
  timeout: isLong ? 3 * 3_600_000 : 120_000,
}, async () => {
  for (let seed = firstSeed; seed < firstSeed + electionCount; seed += 1) {
    const below = drawing(seed);
    const election = makeElection(drawShape(below));
    const { bundles, truth } = hold(election, below, (roll) => below(roll + 1));
    expect([seed, await toldOf(election, bundles)]).toEqual([seed, truth]);
  }
});

const fullCount = isLong ? 20 : 1;
/** A branch of thirty over ten items with ten representatives of the public; a corner of one where it has to be quick. */
const fullShape: ElectionShape = {
  targets: isLong ? 30 : 3,
  items: Array.from({ length: isLong ? 10 : 2 }, () => 10),
  groups: [
    { roll: isLong ? 30 : 6, least: 5 },
    { roll: isLong ? 10 : 5, least: 5 },
  ],
  keyLength: 384,
};

test(`so is each of ${fullCount} in which everybody takes part, with the longer keys (seeds from ${firstSeed})`, {
  timeout: isLong ? 3 * 3_600_000 : 120_000,
}, async () => {
  for (let seed = firstSeed; seed < firstSeed + fullCount; seed += 1) {
    const election = makeElection(fullShape);
    const { bundles, truth } = hold(election, drawing(seed), (roll) => roll);
    expect([seed, await toldOf(election, bundles)]).toEqual([seed, truth]);
  }
});
