import { expect, test } from 'vitest';
import type { Condition, Gate, Scheme } from './scheme.ts';
import { membersOf, problemsOf, ratedBy, withPoints } from './testing/points-scheme.ts';
import { anything, figure } from './testing/small-scheme.ts';

const clause = 'rule';
const content = {
  ...anything,
  parts: [{ id: 'all', from: figure(70), below: null, missing: 'fails' as const }],
  facts: [{ id: 'satisfaction', from: figure(9, 10), below: null, missing: 'fails' as const }],
};

function gated(change: Partial<Gate>): Scheme {
  const gate = { id: 'content', name: 'content', needs: [content], gradeMost: null, starsMost: null, clause };
  return ratedBy({ gates: [{ ...gate, ...change }] });
}

function grading(scheme: Scheme, points: number, satisfaction?: number) {
  const facts = satisfaction === undefined ? {} : { satisfaction };
  const [member] = membersOf(scheme, withPoints('a', points, { facts }));
  return [member?.total, member?.stars, member?.grade];
}

test('a gate lets the best be only where this and that is met; below its edges it holds back and the total stays', () => {
  const scheme = gated({ gradeMost: 'qualified', starsMost: 3 });
  expect(grading(scheme, 95, 0.9)).toEqual(['95.00', 5, 'excellent']);
  expect(grading(scheme, 95, 0.8999)).toEqual(['95.00', 3, 'qualified']);
  expect(grading(scheme, 95)).toEqual(['95.00', 3, 'qualified']);
  expect(grading(scheme, 50, 0.1)).toEqual(['50.00', 0, 'unqualified']);
});

test('of several conditions of a gate one is enough; of several gates each holds back', () => {
  const other: Condition = { ...anything, statuses: ['probationary'] };
  const either = gated({ needs: [content, other], starsMost: 3 });
  const stars = (scheme: Scheme, status: 'full' | 'probationary') =>
    membersOf(scheme, withPoints('a', 95, { status }))[0]?.stars;
  expect([stars(either, 'full'), stars(either, 'probationary')]).toEqual([3, 5]);
  const gates = [
    { id: 'a', name: 'a', needs: [content], gradeMost: null, starsMost: 4, clause },
    { id: 'b', name: 'b', needs: [other], gradeMost: null, starsMost: 3, clause },
  ];
  expect(stars(ratedBy({ gates }), 'full')).toBe(3);
  expect(stars(ratedBy({ gates }), 'probationary')).toBe(4);
});

test('a gate may ask for the rank, and not for what it decides itself', () => {
  const scheme = gated({ needs: [{ ...anything, rankTo: 1 }], gradeMost: 'qualified' });
  const members = membersOf(scheme, withPoints('a', 95), withPoints('b', 94));
  expect(members.map(({ grade }) => grade)).toEqual(['excellent', 'qualified']);
  for (const asked of [{ grades: ['excellent'] }, { starsFrom: 3 }, { starsBelow: 3 }, { risenBy: 1 }]) {
    expect(problemsOf(gated({ needs: [{ ...anything, ...asked }] }))).toEqual([
      'scheme.gate-circular rating.gates[0].needs[0]',
    ]);
  }
  expect(problemsOf(gated({ gradeMost: 'golden' }))).toEqual(['scheme.name-unknown rating.gates[0].gradeMost']);
});

const lower = [
  { from: figure(80), grade: 'excellent', name: 'excellent', clause },
  { from: figure(50), grade: 'qualified', name: 'qualified', clause },
  { from: null, grade: 'unqualified', name: 'unqualified', clause },
];
const nobody = { statuses: [], categories: [], roles: [] };

test('bands of their own hold for those they are for, the first list that fits, and the others keep theirs', () => {
  const scheme = ratedBy(
    {
      gradesFor: [
        { ...nobody, categories: ['elder'], grades: lower },
        { ...nobody, roles: ['carer'], grades: lower.slice(1) },
      ],
      starsFor: [{ ...nobody, statuses: ['probationary'], stars: [{ from: null, stars: 1, clause }] }],
    },
    {
      categories: [
        { id: 'elder', name: 'elder' },
        { id: 'young', name: 'young' },
      ],
    },
  );
  const members = membersOf(
    scheme,
    withPoints('a', 80, { category: 'elder', roles: ['carer'] }),
    withPoints('b', 79.99, { category: 'elder' }),
    withPoints('c', 80, { category: 'young' }),
    withPoints('d', 80, { roles: ['carer'], status: 'probationary' }),
  );
  expect(members.map(({ grade, stars }) => [grade, stars])).toEqual([
    ['excellent', 4],
    ['qualified', 3],
    ['qualified', 4],
    ['qualified', 1],
  ]);
});

test('bands for nobody in particular, for unknown categories and of unknown grades are refused', () => {
  expect(problemsOf(ratedBy({ gradesFor: [{ ...nobody, grades: lower }] }))).toEqual([
    'scheme.whom-unstated rating.gradesFor[0]',
  ]);
  expect(problemsOf(ratedBy({ gradesFor: [{ ...nobody, categories: ['elder'], grades: lower }] }))).toEqual([
    'scheme.name-unknown rating.gradesFor[0].categories',
  ]);
  const odd = [{ from: null, grade: 'golden', name: 'golden', clause }];
  expect(problemsOf(ratedBy({ gradesFor: [{ ...nobody, roles: ['carer'], grades: odd }] }))).toEqual([
    'scheme.name-unknown rating.gradesFor[0].grades[0].grade',
  ]);
  const open = [{ from: figure(1), stars: 1, clause }];
  expect(problemsOf(ratedBy({ starsFor: [{ ...nobody, roles: ['carer'], stars: open }] }))).toEqual([
    'scheme.bands-open rating.starsFor[0].stars[0].from',
  ]);
});
