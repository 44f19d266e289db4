import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { evaluateBranch } from './evaluate.ts';
import type { MemberEvidence } from './evidence.ts';
import type { RankGrade, Scheme } from './scheme.ts';
import { membersOf, problemsOf, ratedBy, withPoints } from './testing/points-scheme.ts';
import { branchOf, figure, plainVeto, smallScheme, totalOf } from './testing/small-scheme.ts';

const clause = 'rule';
const fifth = { id: null, share: figure(1, 5), places: null, rest: 'down' as const, least: null, below: null, clause };
const first: RankGrade = { ...fifth, from: 'first', grade: 'excellent', name: 'best' };
const last: RankGrade = { ...fifth, from: 'last', below: figure(60), grade: 'poor', name: 'poor' };
const scheme: Scheme = {
  ...smallScheme,
  inputs: {
    scores: [],
    ballots: [],
    entries: [
      {
        id: 'points',
        name: 'points',
        sign: 'adds',
        points: { least: figure(0), most: figure(100) },
        quantity: null,
        levels: [],
        categories: [],
        clause,
      },
    ],
    facts: smallScheme.inputs.facts,
  },
  parts: [
    {
      id: 'all',
      name: 'all',
      rule: 'tally',
      per: null,
      dayMost: null,
      timesMost: null,
      onePerMatter: null,
      of: ['points'],
      side: 'added',
      base: null,
      least: null,
      most: null,
      clause,
    },
    totalOf('all'),
  ],
  rating: {
    ...smallScheme.rating,
    stars: [],
    grades: [{ from: null, grade: 'good', name: 'good', clause }],
    rankGrades: [first, last],
    vetoes: [{ ...plainVeto, id: 'breach', grade: 'poor' }],
  },
};

function grades(totals: readonly number[], change: (member: MemberEvidence, at: number) => object = () => ({})) {
  const plan = compile(scheme);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  const members = totals.map((points, at): MemberEvidence => {
    const member = { id: `m${at}`, entries: [{ item: 'points', on: '2026-05-01', points }] };
    return { ...member, ...change(member, at) };
  });
  const evaluated = evaluateBranch(plan.value, branchOf(...members), { cycle: '2026' });
  return evaluated.ok ? evaluated.value.result.members.map(({ grade }) => grade) : evaluated.problems;
}

test('the first and last fifth by total, rounded down to whole members', () => {
  expect(grades([90, 80, 70, 60, 50])).toEqual(['excellent', 'good', 'good', 'good', 'poor']);
  expect(grades([90, 80, 70, 50])).toEqual(['good', 'good', 'good', 'good']);
  expect(grades([50, 90, 80, 70, 60, 55, 65, 75, 85])).toEqual([
    'poor',
    'excellent',
    'good',
    'good',
    'good',
    'good',
    'good',
    'good',
    'good',
  ]);
});

test('the last are only poor below the line, from either side of it', () => {
  expect(grades([90, 80, 70, 65, 60])[4]).toBe('good');
  expect(grades([90, 80, 70, 65, 59.99])[4]).toBe('poor');
});

test('whoever is tied at an edge stays in the middle', () => {
  expect(grades([90, 90, 70, 50, 50])).toEqual(['good', 'good', 'good', 'good', 'good']);
  expect(grades([])).toEqual([]);
});

test('exempt members do not count among the rated, and a veto stands before the order', () => {
  const exempt = (_: MemberEvidence, at: number) => (at === 4 ? { exempt: true } : {});
  expect(grades([90, 80, 70, 60, 50], exempt).slice(0, 4)).toEqual(['good', 'good', 'good', 'good']);
  const vetoed = (_: MemberEvidence, at: number) =>
    at === 0 ? { vetoes: [{ veto: 'breach', on: '2026-02-01' }] } : {};
  expect(grades([90, 80, 70, 60, 50], vetoed)).toEqual(['poor', 'good', 'good', 'good', 'poor']);
});

const places = {
  id: 'first-two',
  from: 'first' as const,
  share: null,
  places: 2,
  rest: 'down' as const,
  least: null,
  below: null,
  clause,
};

function byPlaces(rating: Partial<Scheme['rating']>, totals: readonly number[]) {
  const members = totals.map((points, at): MemberEvidence => withPoints(`m${at}`, points));
  return membersOf(ratedBy(rating), ...members);
}

test('the first two whatever the number, by grade and by stars; those tied at the edge are listed and not in it', () => {
  const rating = { rankGrades: [{ ...places, grade: 'best', name: 'best' }], rankStars: [{ ...places, stars: 7 }] };
  const shown = (totals: readonly number[]) =>
    byPlaces(rating, totals).map(({ grade, stars, tied }) => [grade, stars, tied]);
  expect(shown([70, 65, 60])).toEqual([
    ['best', 7, []],
    ['best', 7, []],
    ['qualified', 3, []],
  ]);
  expect(shown([70])).toEqual([['best', 7, []]]);
  expect(shown([70, 65, 65])).toEqual([
    ['best', 7, []],
    ['qualified', 3, ['first-two']],
    ['qualified', 3, ['first-two']],
  ]);
});

test('a least total keeps out who is among the first and below it, and he is not listed as tied', () => {
  const rating = { rankGrades: [{ ...places, least: figure(60), grade: 'best', name: 'best' }] };
  expect(byPlaces(rating, [60, 59.99]).map(({ grade }) => grade)).toEqual(['best', 'unqualified']);
  expect(byPlaces(rating, [70, 59, 59]).map(({ tied }) => tied)).toEqual([[], [], []]);
  expect(byPlaces(rating, [70, 60, 60]).map(({ tied }) => tied)).toEqual([[], ['first-two'], ['first-two']]);
});

test('of a share and a number of places the fewer count, and one of them must be said', () => {
  const both = { ...places, share: figure(1, 2), places: 2, rest: 'down' as const, grade: 'best', name: 'best' };
  const best = (totals: readonly number[]) =>
    byPlaces({ rankGrades: [both] }, totals).filter(({ grade }) => grade === 'best').length;
  expect([best([9, 8, 7]), best([9, 8, 7, 6]), best([9, 8, 7, 6, 5, 4])]).toEqual([1, 2, 2]);
  expect(problemsOf(ratedBy({ rankGrades: [{ ...both, share: null, places: null, rest: 'down' as const }] }))).toEqual([
    'scheme.limit-unstated rating.rankGrades[0]',
  ]);
});
