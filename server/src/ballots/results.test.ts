import {
  type BallotInput,
  type BranchEvidence,
  compile,
  evaluateBranch,
  explainMember,
  type Item,
  type Plan,
} from '@xianfeng/engine';
import type { PlaceTally } from '@xianfeng/ballot';
import { readScheme } from '@xianfeng/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ballotEvidence } from '../evidence/assemble.ts';
import { seedOfRun } from '../testing/seed-of-run.ts';
import { formsOf, type ScoredPlace } from '../testing/told/forms.ts';
import { uncovered } from '../testing/told/uncovered.ts';
import { resultsOf, totalsOf } from './results.ts';
import { boxGroups, leastOf } from './setting.ts';
import { withheldPlaces } from './withheld.ts';

/** Behind every figure that can be worked out stand so many people. */
const fewest = 5;

/** A ballot of one or two groups, as a scheme could have it and people could fill it in. */
interface Drawn {
  readonly targets: number;
  readonly items: number;
  /** Who of each group did not score which place: by group, voter and place. */
  readonly groups: readonly { readonly least: number | null; readonly voters: readonly (readonly boolean[])[] }[];
  readonly emptyGroup: BallotInput['emptyGroup'];
  readonly denominator: 'scored' | 'papers';
  readonly scoresOneself: boolean;
}

const placesMost = 6 * 4;
const drawn: fc.Arbitrary<Drawn> = fc.record({
  targets: fc.integer({ min: 2, max: 6 }),
  items: fc.integer({ min: 1, max: 4 }),
  groups: fc.array(
    fc.record({
      least: fc.constantFrom(null, null, 5, 7),
      voters: fc
        .record({ size: fc.integer({ min: 0, max: 14 }), blanks: fc.constantFrom(0, 1, 4) })
        .chain(({ size, blanks }) => {
          const isBlank = fc.integer({ min: 1, max: 10 }).map((drawn) => drawn <= blanks);
          const paper = fc.array(isBlank, { minLength: placesMost, maxLength: placesMost });
          return fc.array(paper, { minLength: size, maxLength: size });
        }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  emptyGroup: fc.constantFrom(null, 'scaled', 'left-out', 'refuse'),
  denominator: fc.constantFrom('scored', 'papers'),
  scoresOneself: fc.boolean(),
});

const groupIds = ['members', 'mass'];

/** The scheme that says so: what people give weighs a fifth beside their months. */
function planOf({ items, groups, emptyGroup, denominator }: Drawn): Plan {
  const ids = Array.from({ length: items }, (_, at) => `item-${at}`);
  const text = JSON.stringify({
    ...{ language: 1, id: 'told', version: '1', name: 'told', subject: 'member', inForceOn: '2026-01-01' },
    clauses: [{ id: 'rule', cite: '1', basis: 'stated', text: 'rule' }],
    items: ids.map((id) => ({ id, name: id, most: 100_000_000, clause: 'rule' })),
    inputs: {
      ballots: [
        {
          ...{ id: 'year-end', name: 'year-end', items: ids, period: 'year', missing: 'skip', clause: 'rule' },
          ...{ denominator, emptyGroup },
          groups: groups.map(({ least }, at) => ({
            ...{ id: groupIds[at], name: groupIds[at] },
            ...(least === null ? {} : { least }),
            ...(emptyGroup === null ? {} : { weight: groups.length === 1 ? 1 : at === 0 ? '3/5' : '2/5' }),
          })),
        },
      ],
    },
    parts: [
      { id: 'ballot', name: 'ballot', rule: 'ballot-mean', of: 'year-end', clause: 'rule' },
      { id: 'share', name: 'share', rule: 'weighted', terms: [{ part: 'ballot', weight: '0.2' }], clause: 'rule' },
      {
        ...{ id: 'total', name: 'total', rule: 'sum', terms: [{ part: 'share' }], clause: 'rule' },
        rounding: { step: '0.01', mode: 'half-up' },
      },
    ],
    rating: { total: 'total', ranked: false },
    ...{ rated: ['full'], scoring: { reasonFrom: 3 } },
    notices: { workingDays: 7, clause: 'rule' },
  });
  const read = readScheme(text);
  const plan = read.ok ? compile(read.value) : read;
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

interface Held {
  readonly plan: Plan;
  readonly counted: Parameters<typeof withheldPlaces>[0];
  /** Every place that somebody scored, told or not. */
  readonly places: readonly ScoredPlace[];
  /** What a board comes to: the places of the groups that were opened. */
  tallies(sums: ReadonlyMap<string, number>): readonly PlaceTally[];
}

function hold(ballot: Drawn): Held {
  const plan = planOf(ballot);
  const [input] = plan.scheme.inputs.ballots;
  if (input === undefined) throw new Error('The scheme holds a ballot.');
  const setting = {
    groups: input.groups.map(({ id }) => ({ id, tickets: 0, pooledInto: null })),
    targets: Array.from({ length: ballot.targets }, (_, at) => ({ id: `target-${at}`, name: `target ${at}` })),
    scrutineers: { names: ['甲'], needed: 1 },
  };
  const items: readonly Item[] = plan.scheme.items;
  const all = ballot.groups.flatMap(({ voters }, group) =>
    setting.targets.flatMap((_, target) =>
      items.map((__, item) => {
        const voted = [...voters.keys()].filter((voter) => ballot.scoresOneself || group !== 0 || voter !== target);
        const scorers = voted.filter((voter) => voters[voter]?.[target * items.length + item] === false);
        return { group, target, item, papers: voted.length, voters: scorers.map((voter) => `${group} ${voter}`) };
      }),
    ),
  );
  const nameOf = ({ group, target, item }: Pick<PlaceTally, 'group' | 'target' | 'item'>) =>
    `${group} ${target} ${item}`;
  return {
    ...{ plan, counted: { input, groups: boxGroups(input, setting), targets: setting.targets, items } },
    places: all.filter(({ voters }) => voters.length > 0).map((each) => ({ place: nameOf(each), voters: each.voters })),
    tallies: (sums) =>
      all
        .filter(({ group }) => {
          const own = input.groups[group];
          return own !== undefined && (ballot.groups[group]?.voters.length ?? 0) >= leastOf(own);
        })
        .map(({ voters, ...each }) => ({ ...each, scored: voters.length, sum: sums.get(nameOf(each)) ?? 0 })),
  };
}

/**
 * Everything that anybody is told: the result, the evidence as it is handed out, each card with how it came about. Where
 * too few scored and the scheme does not share out their weight, the meeting has named a 7.
 */
function toldOf({ plan, counted }: Held, tallies: readonly PlaceTally[]) {
  const totals = totalsOf(counted, tallies);
  const named = withheldPlaces(counted, totals).map(({ group, targetId, item }) => ({
    ...{ voter_group: group, subject_id: targetId, item, papers: 8, scored: 8, points_sum: 560_000, is_named: true },
  }));
  const evidence: BranchEvidence = {
    id: 'branch',
    members: counted.targets.map(({ id }) => ({
      id,
      ballots: [...totals.map((total) => ({ ...total, is_named: false })), ...named]
        .filter(({ subject_id }) => subject_id === id)
        .map((total) => ballotEvidence({ ...total, ballot: 'year-end', period: '2026' })),
    })),
  };
  const options = { cycle: '2026', provisional: true };
  const cards = counted.targets.map(({ id }) => explainMember(plan, evidence, options, id));
  return {
    results: resultsOf(counted, totals),
    evidence,
    year: evaluateBranch(plan, evidence, options),
    cards,
  };
}

const runs = process.env['XIANFENG_LONG'] === '1' ? 1000 : 40;

test(`whatever is put together of all that is told, no sum over fewer than five people comes out (seed ${seedOfRun})`, () => {
  fc.assert(
    fc.property(drawn, (ballot) => {
      const held = hold(ballot);
      const forms = formsOf(held.places, (sums) => toldOf(held, held.tallies(sums)));
      const isTold = held.tallies(new Map()).some(({ scored }) => scored >= fewest);
      expect(forms.length > 0).toBe(isTold);
      // A year that would be void told nothing, and showed nothing here.
      const { year } = toldOf(held, held.tallies(new Map()));
      expect(year.ok || !ballot.scoresOneself).toBe(true);
      expect(uncovered(forms, fewest)).toBeNull();
    }),
    { numRuns: runs, seed: seedOfRun },
  );
});

/** A ballot of two targets and two items, in which so many of each group score everything but what is left blank. */
function ballotOf(
  sizes: readonly number[],
  {
    emptyGroup = null,
    least = null,
    isBlank = () => false,
  }: Partial<Drawn> & {
    readonly least?: number | null;
    readonly isBlank?: (group: number, voter: number, place: number) => boolean;
  } = {},
): Drawn {
  return {
    ...{ targets: 2, items: 2, emptyGroup, denominator: 'scored', scoresOneself: true },
    groups: sizes.map((size, group) => ({
      least,
      voters: Array.from({ length: size }, (_, voter) =>
        Array.from({ length: 4 }, (__, place) => isBlank(group, voter, place)),
      ),
    })),
  };
}

test('a total that includes a group of three beside the other group would give the three away', () => {
  const held = hold(ballotOf([8, 3]));
  const withTotal = (sums: ReadonlyMap<string, number>) => ({
    told: toldOf(held, held.tallies(sums)),
    mean: ((sums.get('0 0 0') ?? 0) + (sums.get('1 0 0') ?? 0)) / 11,
  });
  expect(uncovered(formsOf(held.places, withTotal), fewest)).toEqual(['1 0', '1 1', '1 2']);
  const without = (sums: ReadonlyMap<string, number>) => toldOf(held, held.tallies(sums));
  expect(uncovered(formsOf(held.places, without), fewest)).toBeNull();
});

test('a place that four scored would give them away, told by itself or within the mean of all items beside the others', () => {
  const held = hold(ballotOf([12], { isBlank: (_, voter, place) => place === 1 && voter >= 4 }));
  const four = ['0 0', '0 1', '0 2', '0 3'];
  const placed = (sums: ReadonlyMap<string, number>, item: number) => sums.get(`0 0 ${item}`) ?? 0;
  const itself = (sums: ReadonlyMap<string, number>) => [toldOf(held, held.tallies(sums)), placed(sums, 1) / 4];
  expect(uncovered(formsOf(held.places, itself), fewest)).toEqual(four);
  const within = (sums: ReadonlyMap<string, number>) => [
    toldOf(held, held.tallies(sums)),
    (placed(sums, 0) + placed(sums, 1)) / 16,
  ];
  expect(uncovered(formsOf(held.places, within), fewest)).toEqual(four);
});

test('what is told of somebody’s weight in a sum is found to the last digit, whatever is rounded', () => {
  const held = hold(ballotOf([7, 6], { emptyGroup: 'scaled' }));
  const forms = formsOf(held.places, (sums) => explained(held, held.tallies(sums)).exact);
  // 3/5 of a seventh and 2/5 of a sixth, a fifth of it.
  const weights = new Set([...(forms[0]?.values() ?? [])].map(({ n, d }) => `${n}/${d}`));
  expect(weights).toEqual(new Set(['3/175', '1/75']));
});

function explained(held: Held, tallies: readonly PlaceTally[]) {
  const [card] = toldOf(held, tallies).cards;
  if (card?.ok !== true) throw new Error(JSON.stringify(card?.problems));
  return card.value;
}

/** What the first item of the first target is said to come from, when everybody gives it 6. */
function workingOf(ballot: Drawn) {
  const held = hold(ballot);
  const sums = new Map(held.places.map(({ place, voters }) => [place, 6 * voters.length]));
  const told = explained(held, held.tallies(sums));
  const nested = [told, ...told.parts, ...told.parts.flatMap(({ parts }) => parts)];
  return nested.flatMap(({ working, exact }) => (working.rule === 'ballot-mean' ? [{ ...working, exact }] : []))[0];
}

test('a group that is too small is told of a card as if nobody of it had been there, or by what was named for it', () => {
  const nothing = { group: 'mass', papers: 0, scored: 0, sum: '0' };
  const named = { group: 'mass', papers: 8, scored: 8, sum: '56' };
  expect(workingOf(ballotOf([8, 4], { emptyGroup: 'scaled' }))).toMatchObject({
    ...{ exact: '6', papers: 8, scored: 8, sum: '48' },
    groups: [
      { scored: 8, weighed: { weight: '1' } },
      { ...nothing, weighed: null },
    ],
  });
  expect(workingOf(ballotOf([8, 4], { emptyGroup: 'left-out' }))).toMatchObject({
    ...{ exact: '6.4', groups: [{ sum: '48' }, { ...named, weighed: { weight: '0.4' } }] },
  });
  expect(workingOf(ballotOf([8, 4]))).toMatchObject({ exact: '6.5', groups: [{ sum: '48' }, named] });
  // Where the scheme asks for so many of the group there is nothing to share out.
  const asked = ballotOf([8, 4], { emptyGroup: 'scaled', least: 5 });
  expect(workingOf(asked)).toMatchObject({ exact: '6.4', groups: [{ sum: '48' }, named] });
});
