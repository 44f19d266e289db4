import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { evaluateBranch } from './evaluate.ts';
import type { MemberEvidence } from './evidence.ts';
import type { RankGrade, Scheme } from './scheme.ts';
import { branchOf, figure, smallScheme, totalOf } from './testing/small-scheme.ts';

const clause = 'rule';
const first: RankGrade = { from: 'first', share: figure(1, 5), below: null, grade: 'excellent', name: 'best', clause };
const last: RankGrade = { from: 'last', share: figure(1, 5), below: figure(60), grade: 'poor', name: 'poor', clause };
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
    vetoes: [{ id: 'breach', name: 'breach', grade: 'poor', stars: null, fact: null, organ: 'organ', clause }],
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
