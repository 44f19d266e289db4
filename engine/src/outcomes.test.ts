import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { evaluateBranch } from './evaluate.ts';
import type { BranchEvidence, MemberEvidence } from './evidence.ts';
import type { Part } from './rules.ts';
import type { Condition, Scheme } from './scheme.ts';
import { anything, figure, plainVeto, smallScheme, totalOf } from './testing/small-scheme.ts';

const clause = 'rule';
const options = { cycle: '2026' };
const months: Part = { ...totalOf('monthly'), id: 'months' };
const mean: Part = { id: 'year', name: 'year', rule: 'mean', of: 'months', per: null, clause };
const low = { part: 'months', from: null, below: figure(12) };

function schemeOf(change: Partial<Scheme>): Scheme {
  return {
    ...smallScheme,
    inputs: { ...smallScheme.inputs, scores: smallScheme.inputs.scores.slice(0, 1), ballots: [] },
    parts: [months, mean, totalOf('year')],
    outcomes: [],
    ...change,
  };
}

function resultOf(change: Partial<Scheme>, branch: Partial<BranchEvidence>) {
  const plan = compile(schemeOf(change));
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  const evaluated = evaluateBranch(plan.value, { id: 'b1', members: [], ...branch }, options);
  if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.problems));
  return evaluated.value.result;
}

/** Both items get the same points, month by month from January; months are as many as are given. */
function member(points: readonly number[], change: Partial<MemberEvidence> = {}): MemberEvidence {
  const scores = points.flatMap((each, at) =>
    ['study', 'service'].map((item) => ({
      item,
      by: 'branch' as const,
      period: `2026-${String(at + 1).padStart(2, '0')}`,
      points: each,
    })),
  );
  const last = String(points.length).padStart(2, '0');
  return { id: 'm1', to: `2026-${last}-28`, ...change, scores };
}

function when(condition: Partial<Condition>): Partial<Scheme> {
  return { outcomes: [{ id: 'held', name: 'held', when: [{ ...anything, ...condition }], clause }] };
}

function holds(condition: Partial<Condition>, ...members: readonly MemberEvidence[]): readonly boolean[] {
  return resultOf(when(condition), { members }).members.map(({ outcomes }) => outcomes.includes('held'));
}

const full = { to: null };
const year = (...low_: readonly number[]) =>
  Array.from({ length: 12 }, (_, at) => (low_.includes(at + 1) ? 5.9999 : 6));

test('a run of low periods is counted place by place; points at the edge are not low', () => {
  const places = (evidence: MemberEvidence) =>
    [1, 2, 3].map((place) => holds({ run: { ...low, first: place, last: place < 3 ? place : null } }, evidence)[0]);
  // 11.9998 is published as 12.00, which is not below 12.
  expect(places(member(year(1, 2, 3), full))).toEqual([false, false, false]);
  const deep = (...those: readonly number[]) =>
    member(
      year().map((points, at) => (those.includes(at + 1) ? 5.99 : points)),
      full,
    );
  expect(places(deep(3))).toEqual([true, false, false]);
  expect(places(deep(3, 5, 7))).toEqual([true, false, false]);
  expect(places(deep(3, 4))).toEqual([true, true, false]);
  expect(places(deep(3, 4, 5, 6))).toEqual([true, true, true]);
});

test('a run comes across the year from the history and is broken by what is not there', () => {
  const third = { run: { ...low, first: 3, last: null } };
  const january = year().map((points, at) => (at === 0 ? 5 : points));
  const before = (...periods: readonly (readonly [string, number])[]) => ({
    ...full,
    history: periods.map(([period, total]) => ({ period, total })),
  });
  expect(holds(third, member(january, before(['2025-12', 11.99], ['2025-11', 11.99])))).toEqual([true]);
  expect(holds(third, member(january, before(['2025-12', 11.99], ['2025-11', 12])))).toEqual([false]);
  expect(holds(third, member(january, before(['2025-12', 11.99], ['2025-10', 1])))).toEqual([false]);
  expect(holds(third, member(year(), before(['2025-12', 1], ['2025-11', 1], ['2025-10', 1])))).toEqual([false]);
});

test('the last rank that is in takes all who share it', () => {
  const [a, b, c, d] = [10, 9, 9, 8].map((points, at) => member(Array(12).fill(points), { ...full, id: `m${at}` }));
  const members = [a, b, c, d].filter((each) => each !== undefined);
  expect(holds({ rankTo: 1 }, ...members)).toEqual([true, false, false, false]);
  expect(holds({ rankTo: 2 }, ...members)).toEqual([true, true, true, false]);
  expect(holds({ rankTo: 3 }, ...members)).toEqual([true, true, true, false]);
  expect(holds({ rankTo: 4 }, ...members)).toEqual([true, true, true, true]);
});

test('stars decide from a number on or below one, for several years where the history has them', () => {
  const two = member(Array(12).fill(9.5), full);
  expect(holds({ starsFrom: 2 }, two)).toEqual([true]);
  expect(holds({ starsFrom: 2 }, member(Array(12).fill(9.4), full))).toEqual([false]);
  expect(holds({ starsBelow: 2 }, member(Array(12).fill(9.4), full))).toEqual([true]);
  expect(holds({ starsBelow: 2 }, two)).toEqual([false]);
  const years = (stars: number | null) => ({ ...two, history: [{ period: '2025', stars, total: '1.00' }] });
  expect(holds({ starsFrom: 2, yearsRunning: 2 }, years(2))).toEqual([true]);
  expect(holds({ starsFrom: 2, yearsRunning: 2 }, years(1))).toEqual([false]);
  expect(holds({ starsFrom: 2, yearsRunning: 2 }, years(null))).toEqual([false]);
  expect(holds({ starsFrom: 2, yearsRunning: 2 }, two)).toEqual([false]);
});

const veto = { ...plainVeto, stars: 0 };

test('a veto by a fact holds below its edge only, and not where the fact is unknown', () => {
  const fact = { id: 'direct-stars', below: figure(1) };
  const rating = { ...smallScheme.rating, vetoes: [{ ...veto, fact }] };
  const stars = (facts: MemberEvidence['facts']) =>
    resultOf({ rating }, { members: [member(Array(12).fill(10), { ...full, ...(facts && { facts }) })] }).members[0]
      ?.stars;
  expect([stars({ 'direct-stars': 0 }), stars({ 'direct-stars': 1 }), stars(undefined)]).toEqual([0, 2, 2]);
});

test('a branch outcome needs a share of those rated, or at least one of them', () => {
  const rating = { ...smallScheme.rating, vetoes: [veto] };
  const branchOutcomes = [
    {
      id: 'third',
      name: 'third',
      share: figure(1, 3),
      members: null,
      when: [{ ...anything, below: figure(12) }],
      clause,
    },
    {
      id: 'vetoed',
      name: 'vetoed',
      share: null,
      members: null,
      when: [{ ...anything, vetoed: { vetoes: ['handled'], period: 'month' as const } }],
      clause,
    },
  ];
  const outcomes = (...members: readonly MemberEvidence[]) =>
    resultOf({ rating, branchOutcomes }, { members }).result?.outcomes;
  const good = (id: string) => member(Array(12).fill(6), { ...full, id });
  const bad = (id: string) => member(Array(12).fill(5), { ...full, id });
  expect(outcomes()).toEqual([]);
  expect(outcomes(bad('a'), good('b'), good('c'))).toEqual(['third']);
  expect(outcomes(bad('a'), good('b'), good('c'), good('d'))).toEqual([]);
  // Those who are exempt, apart or not due count neither way.
  const uncounted: MemberEvidence[] = [
    { id: 'x', exempt: true },
    { id: 'y', status: 'activist' },
    { id: 'z', from: '2026-12-20' },
  ];
  expect(outcomes(bad('a'), good('b'), good('c'), ...uncounted)).toEqual(['third']);
  const vetoed = (on: string, from: string) =>
    member([], { id: 'v', from, to: null, vetoes: [{ veto: 'handled', on }] });
  const december = { item: 'study', by: 'branch' as const, period: '2026-12', points: 9 };
  const scores = [december, { ...december, item: 'service' }];
  expect(outcomes({ ...vetoed('2026-12-15', '2026-12-15'), scores })).toEqual(['vetoed']);
  expect(outcomes({ ...vetoed('2026-11-20', '2026-11-16'), scores })).toEqual([]);
});

test('without branch outcomes and without points of its own a branch has no result', () => {
  expect(resultOf({}, {}).result).toBeNull();
});

test('a factor follows from the stars, and more where a condition holds', () => {
  const factors = [
    {
      id: 'bonus',
      name: 'bonus',
      byStars: [
        { stars: 1, factor: figure(1) },
        { stars: 2, factor: figure(11, 10) },
      ],
      extras: [{ add: figure(1, 10), when: [{ ...anything, starsFrom: 2, yearsRunning: 2 }] }],
      clause,
    },
  ];
  const of = (points: number, stars: number) =>
    resultOf(
      { factors },
      { members: [member(Array(12).fill(points), { ...full, history: [{ period: '2025', stars }] })] },
    ).members[0]?.factors;
  expect(of(9.5, 2)).toEqual({ bonus: '1.20' });
  expect(of(9.5, 1)).toEqual({ bonus: '1.10' });
  expect(of(9.4, 2)).toEqual({ bonus: '1.00' });
  expect(of(4, 2)).toEqual({});
});

test('those rated apart have a total and a grade, no rank, and stand outside every share', () => {
  const branchOutcomes = [
    {
      id: 'half',
      name: 'half',
      share: figure(1, 2),
      members: null,
      when: [{ ...anything, below: figure(12) }],
      clause,
    },
  ];
  const members = [
    member(Array(12).fill(10), { ...full, id: 'apart', status: 'activist' }),
    member(Array(12).fill(5), { ...full, id: 'low' }),
    member(Array(12).fill(9), { ...full, id: 'high' }),
    { id: 'exempt', status: 'activist' as const, exempt: true },
  ];
  const { members: found, result } = resultOf({ ratedApart: ['activist'], branchOutcomes }, { members });
  expect(found.map(({ total, grade, rank }) => [total, grade, rank])).toEqual([
    ['20.00', 'good', null],
    ['10.00', 'good', 2],
    ['18.00', 'good', 1],
    [null, null, null],
  ]);
  expect(result?.outcomes).toEqual(['half']);
});

test('a branch that is rated beside its members has its own points and keeps what follows from theirs', () => {
  const own = {
    ...smallScheme,
    inputs: {
      ...smallScheme.inputs,
      scores: [
        {
          id: 'yearly',
          name: 'yearly',
          items: ['study'],
          by: 'committee' as const,
          period: 'year' as const,
          missing: 'refuse' as const,
          unless: null,
          clause,
        },
      ],
      ballots: [],
    },
    parts: [totalOf('yearly')],
    outcomes: [{ id: 'good-branch', name: 'good', when: [{ ...anything, from: figure(8) }], clause }],
  };
  const branchOutcomes = [{ id: 'any', name: 'any', share: null, members: null, when: [anything], clause }];
  const scores = [{ item: 'study', by: 'committee' as const, period: '2026', points: 8 }];
  const members = [member(Array(12).fill(9), full)];
  const { result, members: found } = resultOf({ branch: own, branchOutcomes }, { members, scores });
  expect(result).toMatchObject({ total: '8.00', outcomes: ['any', 'good-branch'] });
  expect(found[0]?.total).toBe('18.00');
  const plan = compile(schemeOf({ branch: own, branchOutcomes }));
  if (!plan.ok) throw new Error('must compile');
  const evaluated = evaluateBranch(plan.value, { id: 'b1', members: [] }, options);
  expect(evaluated).toMatchObject({ ok: false, problems: [{ code: 'missing-score', path: 'scores' }] });
});

test('conditions that name what is not there are refused with their place', () => {
  const problems = (condition: Partial<Condition>) => {
    const plan = compile(schemeOf(when(condition)));
    return plan.ok ? [] : plan.problems.map(({ code, path }) => [code, path]);
  };
  expect(problems({ run: { ...low, part: 'nowhere', first: 1, last: null } })).toEqual([
    ['scheme.name-unknown', 'outcomes[0].when[0].run.part'],
  ]);
  expect(problems({ run: { ...low, part: 'total', first: 1, last: null } })).toEqual([
    ['scheme.grain-mismatch', 'outcomes[0].when[0].run.part'],
  ]);
  expect(problems({ vetoed: { vetoes: ['nothing'], period: 'month' } })).toEqual([
    ['scheme.name-unknown', 'outcomes[0].when[0].vetoed.vetoes'],
  ]);
});
