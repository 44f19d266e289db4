import { expect, test } from 'vitest';
import type { MemberEvidence } from './evidence.ts';
import type { RatingStep } from './explanation.ts';
import type { Scheme } from './scheme.ts';
import { evaluated, ratedBy, withPoints } from './testing/points-scheme.ts';
import { anything, figure, plainVeto } from './testing/small-scheme.ts';

const clause = 'rule';
const nobody = { statuses: [], categories: [], roles: [] };

function steps(scheme: Scheme, ...members: readonly MemberEvidence[]): readonly string[] {
  const [first] = evaluated(scheme, { id: 'b1', members }, { explain: 'all' }).members;
  expect(first?.explain?.rating?.filter(({ of }) => of === 'stars').at(-1)?.gives).toBe(String(first?.stars));
  expect(first?.explain?.rating?.filter(({ of }) => of === 'grade').at(-1)?.gives).toBe(first?.grade);
  return (first?.explain?.rating ?? []).map(told);
}

function told({ of, by, some, at, gives }: RatingStep): string {
  return `${of} ${by} ${some === null ? '' : `${some}/`}${at} → ${gives}`;
}

test('a plain rating names the bands of the total, with their clause', () => {
  expect(steps(ratedBy({}), withPoints('a', 85))).toEqual(['stars total 1 → 4', 'grade total 1 → qualified']);
  const [member] = evaluated(ratedBy({}), { id: 'b1', members: [withPoints('a', 85)] }, { explain: 'all' }).members;
  expect(member?.explain?.rating?.[1]).toMatchObject({ name: 'qualified', clause: { id: 'rule' } });
});

test('what the order gives, what a veto forces and holds back, and a gate that is shut are steps of their own', () => {
  const band = {
    id: null,
    from: 'first' as const,
    share: null,
    places: 1,
    rest: 'down' as const,
    least: null,
    below: null,
    clause,
  };
  const needs = [
    { ...anything, facts: [{ id: 'satisfaction', from: figure(1), below: null, missing: 'fails' as const }] },
  ];
  const scheme = ratedBy({
    rankStars: [{ ...band, stars: 6 }],
    vetoes: [
      { ...plainVeto, id: 'forcing', grade: 'excellent' },
      { ...plainVeto, starsMost: 4 },
    ],
    gates: [{ id: 'gate', name: 'gate', needs, gradeMost: 'qualified', starsMost: 3, clause }],
  });
  const vetoes = ['forcing', 'handled'].map((veto) => ({ veto, on: '2026-05-01' }));
  expect(steps(scheme, withPoints('a', 85, { vetoes }))).toEqual([
    'stars rank 0 → 6',
    'stars veto 1 → 4',
    'stars gate 0 → 3',
    'grade total 1 → qualified',
    'grade veto 0 → excellent',
    'grade gate 0 → qualified',
  ]);
  // An open gate, and one below whose edge he is anyhow, are no steps.
  expect(steps(scheme, withPoints('a', 50, { facts: { satisfaction: 1 } }), withPoints('b', 90))).toEqual([
    'stars total 3 → 0',
    'grade total 2 → unqualified',
  ]);
  expect(steps(scheme, withPoints('a', 50), withPoints('b', 90))).toEqual([
    'stars total 3 → 0',
    'grade total 2 → unqualified',
  ]);
});

test('bands for some members say which list they are of', () => {
  const lower = [
    { from: figure(80), grade: 'excellent', name: 'excellent', clause },
    { from: null, grade: 'qualified', name: 'qualified', clause },
  ];
  const scheme = ratedBy({ gradesFor: [{ ...nobody, roles: ['carer'], grades: lower }] });
  expect(steps(scheme, withPoints('a', 85, { roles: ['carer'] }))).toEqual([
    'stars total 1 → 4',
    'grade total 0/0 → excellent',
  ]);
});

test('a scheme without stars and grades has no steps, and neither has a result that is not explained', () => {
  const scheme = ratedBy({ stars: [], grades: [] });
  const branch = { id: 'b1', members: [withPoints('a', 85)] };
  expect(evaluated(scheme, branch, { explain: 'all' }).members[0]?.explain?.rating).toBeUndefined();
  expect(evaluated(ratedBy({}), branch).members[0]?.explain).toBeUndefined();
});
