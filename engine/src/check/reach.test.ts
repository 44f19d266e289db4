import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateBranch } from '../evaluate.ts';
import type { EntryEvidence, MemberEvidence } from '../evidence.ts';
import { compareRational, rational, readPoints } from '../exact.ts';
import type { Part } from '../rules.ts';
import type { BallotInput } from '../ballot-input.ts';
import { SEED, times } from '../testing/repeat.ts';
import { branchOf, figure, smallPlan, smallScheme } from '../testing/small-scheme.ts';
import { reachesOf } from './reach.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
const clause = 'rule';

function totalOf(parts: readonly Part[], withoutAdded = false) {
  return reachesOf({ ...smallScheme, parts }, withoutAdded).get('total');
}

function sum(extra: Partial<Extract<Part, { rule: 'sum' }>>): Part {
  const bare = { base: null, least: null, most: null, rounding: null, clause };
  return { id: 'total', name: 'total', rule: 'sum', terms: [], ...bare, ...extra };
}

const month: Part = { id: 'month', name: 'month', rule: 'mean', of: 'monthly', per: null, clause };

test('a mean of scores reaches from the least to the most of its items, and a sum adds them up', () => {
  const whole = totalOf([month, sum({ terms: [{ part: 'month', weight: figure(1) }], base: figure(5) })])?.whole;
  expect(whole).toEqual({ least: rational(5), most: rational(25) });
});

test('a negative weight turns the ends, and bounds cut them', () => {
  const turned = sum({ terms: [{ part: 'month', weight: figure(-1, 2) }], least: figure(-3) });
  expect(totalOf([month, turned])).toMatchObject({
    whole: { least: rational(-3), most: rational(0) },
    unbounded: { least: rational(-10), most: rational(0) },
  });
});

test('of several awards only one counts, of a tally any number does', () => {
  const highest: Part = { id: 'award', name: 'award', rule: 'highest-only', per: null, of: ['awards'], clause };
  const terms = [{ part: 'award', weight: figure(1) }];
  expect(totalOf([highest, sum({ terms })])?.whole).toEqual({ least: rational(0), most: rational(3) });
  const bounds = { base: null, least: null, most: null, clause };
  const tally: Part = {
    id: 'award',
    name: 'award',
    rule: 'tally',
    per: null,
    dayMost: null,
    timesMost: null,
    onePerMatter: null,
    of: ['awards'],
    side: 'added',
    ...bounds,
  };
  expect(totalOf([tally, sum({ terms })])?.whole).toEqual({ least: rational(0), most: null });
  expect(totalOf([tally, sum({ terms })], true)?.whole).toEqual({ least: rational(0), most: rational(0) });
});

test('a fact reaches its bounds, and what is made of it no further than its rows, its edge and its gate let it', () => {
  const fact = { id: 'rate', name: 'rate', least: figure(40), most: figure(100), whole: false, of: 'subject', clause };
  const named = (id: string) => ({ id, name: id, clause });
  const row = (from: number | null, points: number) => {
    return { from: from === null ? null : figure(from), to: null, points: figure(points) };
  };
  const rate: Part = { ...named('rate-part'), rule: 'fact', of: 'rate', missing: 'skip' };
  const rows = [row(90, 3), row(60, 1), row(40, 0), row(null, -5)];
  const table: Part = { ...named('table'), rule: 'by-table', of: 'rate-part', rows };
  const bounds = { base: figure(1), least: null, most: null };
  const every = { every: figure(10), points: figure(-1), rest: 'down' } as const;
  const below: Part = {
    ...named('below'),
    rule: 'per-unit',
    of: 'rate-part',
    ...every,
    ...bounds,
    above: null,
    below: figure(95),
  };
  const above: Part = { ...below, ...named('above'), points: figure(2), above: figure(80), below: null };
  const needs = [{ part: 'rate-part', from: figure(60), below: null }];
  const gate: Part = { ...named('gate'), rule: 'gated', of: 'rate-part', needs, otherwise: figure(-1) };
  const least: Part = { ...named('least'), rule: 'extreme-of', of: ['table', 'above'], take: 'lowest' };
  const inputs = { ...smallScheme.inputs, facts: [{ ...fact, of: 'subject' as const }] };
  const reachOf = (part: Part) => {
    const parts = [rate, table, below, above, part].filter((each, index, all) => all.indexOf(each) === index);
    return reachesOf({ ...smallScheme, inputs, parts }, false).get(part.id)?.whole;
  };
  const between = (from: number, to: number) => ({ least: rational(from), most: rational(to) });
  expect(reachOf(rate)).toEqual(between(40, 100));
  expect(reachOf({ ...rate, ...named('zero'), missing: 'zero' })).toEqual(between(0, 100));
  expect(reachOf(table)).toEqual(between(0, 3));
  expect(reachOf(below)).toEqual(between(-4, 1));
  expect(reachOf(above)).toEqual(between(1, 5));
  expect(reachOf(gate)).toEqual(between(-1, 100));
  expect(reachOf(least)).toEqual(between(0, 5));
});

test('a ballot reaches what its papers can say, and 0 where something counts as nothing', () => {
  const part: Part = { id: 'ballot', name: 'ballot', rule: 'ballot-mean', of: 'year-end', clause };
  const parts = [part, sum({ terms: [{ part: 'ballot', weight: figure(1) }] })];
  const reach = (change: Partial<BallotInput>) => {
    const ballots = smallScheme.inputs.ballots.map((ballot) => ({ ...ballot, items: ['study'], ...change }));
    return reachesOf({ ...smallScheme, inputs: { ...smallScheme.inputs, ballots }, parts }).get('total')?.whole;
  };
  const range = (least: number, most: number) => ({ least: rational(least), most: rational(most) });
  const options = [9, 4].map((points) => ({ id: `p${points}`, name: '票', points: figure(points) }));
  expect(reach({})).toEqual(range(0, 10));
  expect(reach({ options })).toEqual(range(4, 9));
  expect(reach({ options, denominator: 'papers' })).toEqual(range(0, 9));
  expect(reach({ options, missing: 'zero' })).toEqual(range(0, 9));
  expect(reach({ options, missing: 'skip' })).toEqual(range(4, 9));
  const groups = (smallScheme.inputs.ballots[0]?.groups ?? []).map((group) => ({ ...group, weight: figure(1, 2) }));
  expect(reach({ options, groups, emptyGroup: 'scaled' })).toEqual(range(4, 9));
  expect(reach({ options, groups, emptyGroup: 'left-out' })).toEqual(range(0, 9));
});

test('nothing is claimed where a name is unknown', () => {
  expect(totalOf([sum({ terms: [{ part: 'nowhere', weight: figure(1) }] })])).toBe(null);
});

const points = fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100);
const entry: fc.Arbitrary<EntryEvidence> = fc.oneof(
  fc.constantFrom('high', 'low').map((level) => ({ item: 'awards', on: '2026-03-01', level })),
  fc.constant({ item: 'faults', on: '2026-04-01', level: 'high' }),
);
const member: fc.Arbitrary<MemberEvidence> = fc
  .record({
    scores: fc.array(points, { minLength: 24, maxLength: 24 }),
    papers: fc.array(points, { minLength: 2, maxLength: 4 }),
    entries: fc.array(entry, { maxLength: 4 }),
  })
  .map(({ scores, papers, entries }) => ({
    id: 'm1',
    scores: MONTHS.flatMap((period, at) =>
      ['study', 'service'].map((item, which) => ({
        item,
        by: 'branch' as const,
        period,
        points: scores[at * 2 + which] ?? 0,
      })),
    ),
    ballots: ['study', 'service'].map((item) => ({
      ballot: 'year-end',
      period: '2026',
      group: 'mass',
      item,
      points: papers,
    })),
    entries,
  }));

test(`no member's total ever leaves what the check says it can reach (seed ${SEED})`, () => {
  const plan = smallPlan();
  const reach = reachesOf(smallScheme).get('total')?.whole;
  fc.assert(
    fc.property(member, (each) => {
      const evaluated = evaluateBranch(plan, branchOf(each), { cycle: '2026' });
      expect(evaluated.ok ? [] : evaluated.problems).toEqual([]);
      const total = evaluated.ok ? readPoints(evaluated.value.result.members[0]?.total) : null;
      const value = rational(total ?? -1, 10_000);
      expect(reach?.least == null || compareRational(value, reach.least) >= 0).toBe(true);
      expect(reach?.most == null || compareRational(value, reach.most) <= 0).toBe(true);
    }),
    { numRuns: times(200), seed: SEED },
  );
});
