import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { evaluateBranch } from './evaluate.ts';
import type { VetoEvidence } from './evidence.ts';
import type { Part } from './rules.ts';
import type { Scheme, Veto } from './scheme.ts';
import { membersOf, problemsOf, ratedBy, tallied, withPoints } from './testing/points-scheme.ts';
import { anything, figure, plainHonor, plainVeto, smallScheme, totalOf } from './testing/small-scheme.ts';

const clause = 'rule';
const held: VetoEvidence = { veto: 'handled', on: '2026-05-20' };
const sum: Part = { ...totalOf('all'), id: 'added-up' };
const zeroed: Part = {
  id: 'total',
  name: 'total',
  rule: 'zeroed-by-veto',
  of: 'added-up',
  vetoes: ['handled'],
  clause,
};

function zeroing(veto: Partial<Veto> = {}): Scheme {
  return ratedBy({ vetoes: [{ ...plainVeto, ...veto }] }, { parts: [tallied, sum, zeroed] });
}

function vetoed(veto: Partial<Veto>, others: Partial<Scheme> = {}): Scheme {
  return ratedBy({ vetoes: [{ ...plainVeto, ...veto }] }, others);
}

test('a total that a veto makes 0 is published as 0, and rank, stars and grade follow from it', () => {
  const [a, b] = membersOf(zeroing(), withPoints('a', 95, { vetoes: [held] }), withPoints('b', 70));
  expect(a).toMatchObject({ total: '0.00', rank: 2, stars: 0, grade: 'unqualified', sections: { points: '95.00' } });
  expect(b).toMatchObject({ total: '70.00', rank: 1, stars: 3, grade: 'qualified' });
  expect(membersOf(vetoed({}), withPoints('a', 95, { vetoes: [held] }))[0]).toMatchObject({ total: '95.00', rank: 1 });
});

test('a veto proved by a number makes the total 0 below its edge only, and has no day', () => {
  const scheme = zeroing({ fact: { id: 'satisfaction', below: figure(9, 10) } });
  const totalAt = (facts: Record<string, number>) => membersOf(scheme, withPoints('a', 95, { facts }))[0]?.total;
  expect([totalAt({ satisfaction: 0.8999 }), totalAt({ satisfaction: 0.9 }), totalAt({})]).toEqual([
    '0.00',
    '95.00',
    '95.00',
  ]);
  const plan = compile(scheme);
  if (!plan.ok) throw new Error('must compile');
  const member = withPoints('a', 95, { facts: { satisfaction: 0.5 } });
  const options = { cycle: '2026', explain: 'all' } as const;
  const explained = evaluateBranch(plan.value, { id: 'b1', members: [member] }, options);
  expect(explained.ok ? explained.value.result.members[0]?.explain : null).toMatchObject({
    shown: '0.00',
    working: { rule: 'zeroed-by-veto', before: '95', veto: { id: 'handled', on: null } },
    parts: [{ part: 'added-up', shown: '95.00' }],
  });
});

test('a veto proved by a part holds where its published points lie below the number', () => {
  const scheme = (below: number) => vetoed({ part: { id: 'all', below: figure(below) }, stars: 1 });
  const stars = (points: number) => membersOf(scheme(80), withPoints('a', points))[0]?.stars;
  // 79.995 is published as 80.00, which is not below 80.
  expect([stars(79.99), stars(79.995), stars(80)]).toEqual([1, 4, 4]);
  expect(membersOf(zeroing({ part: { id: 'all', below: figure(80) } }), withPoints('a', 79))[0]?.total).toBe('0.00');
});

test('a part that proves a veto stands above what the veto makes 0', () => {
  expect(problemsOf(zeroing({ part: { id: 'later', below: figure(1) } }))).toEqual([
    'scheme.name-unknown parts.total.vetoes',
    'scheme.name-unknown rating.vetoes[0].part.id',
  ]);
  const late: Part = { ...totalOf('all'), id: 'later' };
  const scheme = { ...zeroing({ part: { id: 'later', below: figure(1) } }), parts: [tallied, sum, zeroed, late] };
  expect(problemsOf(scheme)).toEqual(['scheme.name-below parts.total.vetoes']);
});

test('stars and grade are held back to the best there still is, and what is lower stays', () => {
  const scheme = vetoed({ gradeMost: 'qualified', starsMost: 4 });
  const [a, b, c, d] = membersOf(
    scheme,
    withPoints('a', 95, { vetoes: [held] }),
    withPoints('b', 85, { vetoes: [held] }),
    withPoints('c', 59, { vetoes: [held] }),
    withPoints('d', 95),
  );
  expect([a, b, c, d].map((each) => [each?.stars, each?.grade])).toEqual([
    [4, 'qualified'],
    [4, 'qualified'],
    [0, 'unqualified'],
    [5, 'excellent'],
  ]);
  expect(a).toMatchObject({ total: '95.00', rank: 1 });
});

test('two vetoes hold back to the lower, and one that forces counts before', () => {
  const both = ratedBy({
    vetoes: [
      { ...plainVeto, starsMost: 4 },
      { ...plainVeto, id: 'second', stars: 5, starsMost: null },
      { ...plainVeto, id: 'third', starsMost: 3 },
    ],
  });
  const stars = (...vetoes: readonly string[]) =>
    membersOf(both, withPoints('a', 85, { vetoes: vetoes.map((veto) => ({ veto, on: '2026-05-01' })) }))[0]?.stars;
  expect([stars(), stars('second'), stars('second', 'handled'), stars('handled', 'third')]).toEqual([4, 5, 4, 3]);
});

test('what is withdrawn does not follow: named honors and outcomes only, and the place goes to the next', () => {
  const honor = { ...plainHonor, places: null, share: figure(1, 2) };
  const outcome = (id: string) => ({ id, name: id, when: [{ ...anything, from: figure(60) }], clause });
  const scheme = vetoed(
    { withdraws: ['best', 'commended'] },
    { honors: [honor], outcomes: [outcome('commended'), outcome('listed')] },
  );
  const [a, b] = membersOf(scheme, withPoints('a', 95, { vetoes: [held] }), withPoints('b', 70));
  expect(a).toMatchObject({ honors: [], outcomes: ['listed'], total: '95.00', stars: 5 });
  expect(b).toMatchObject({ honors: ['best'], outcomes: ['commended', 'listed'] });
});

test('a lifted veto restores the year where the scheme says so, if it was lifted by its end', () => {
  const total = (lifted: Veto['lifted'], liftedOn: string) =>
    membersOf(zeroing({ lifted }), withPoints('a', 95, { vetoes: [{ ...held, liftedOn }] }))[0]?.total;
  expect(total('restores', '2026-05-20')).toBe('95.00');
  expect(total('restores', '2026-12-31')).toBe('95.00');
  expect(total('restores', '2027-01-01')).toBe('0.00');
  expect(total('stands', '2026-06-01')).toBe('0.00');
});

test('lifted is seen by what asks for the year, not by what asks for the month it fell in', () => {
  const outcome = (id: string, period: 'month' | 'year') => ({
    id,
    name: id,
    when: [{ ...anything, vetoed: { vetoes: ['handled'], period } }],
    clause,
  });
  const scheme = vetoed(
    { lifted: 'restores' },
    { outcomes: [outcome('in-a-month', 'month'), outcome('at-end', 'year')] },
  );
  const outcomes = (veto: VetoEvidence) => membersOf(scheme, withPoints('a', 95, { vetoes: [veto] }))[0]?.outcomes;
  expect(outcomes(held)).toEqual(['at-end', 'in-a-month']);
  expect(outcomes({ ...held, liftedOn: '2026-06-01' })).toEqual(['in-a-month']);
});

test('lifting is refused where the scheme does not know it, where it is no day, and before the veto held', () => {
  const faults = (lifted: Veto['lifted'], liftedOn: string) => {
    const plan = compile(vetoed({ lifted, stars: 0 }));
    if (!plan.ok) throw new Error('must compile');
    const members = [withPoints('a', 95, { vetoes: [{ ...held, liftedOn }] })];
    const read = evaluateBranch(plan.value, { id: 'b1', members }, { cycle: '2026' });
    return read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`);
  };
  expect(faults(null, '2026-06-01')).toEqual(['veto.not-liftable members[0].vetoes[0].liftedOn']);
  expect(faults('stands', 'soon')).toEqual(['veto.not-a-day members[0].vetoes[0].liftedOn']);
  expect(faults('stands', '2026-05-19')).toEqual(['veto.lifted-before members[0].vetoes[0].liftedOn']);
  expect(faults('stands', '2026-05-20')).toEqual([]);
});

test('names and figures of a veto that stand for nothing are refused with their place', () => {
  expect(problemsOf(vetoed({ gradeMost: 'golden' }))).toEqual(['scheme.name-unknown rating.vetoes[0].gradeMost']);
  expect(problemsOf(vetoed({ withdraws: ['nothing'] }))).toEqual(['scheme.name-unknown rating.vetoes[0].withdraws']);
  const vetoes = [{ ...plainVeto, part: { id: 'item-points', below: figure(60) } }];
  expect(problemsOf({ ...smallScheme, rating: { ...smallScheme.rating, vetoes } })).toEqual([
    'scheme.grain-mismatch rating.vetoes[0].part.id',
  ]);
  expect(problemsOf(vetoed({ part: { id: 'total', below: figure(1, 3) } }))).toEqual([
    'scheme.figure-too-fine rating.vetoes[0].part.below',
  ]);
});
