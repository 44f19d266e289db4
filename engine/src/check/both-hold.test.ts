import { expect, test } from 'vitest';
import type { Item, ScoreInput } from '../inputs.ts';
import type { Rating, Scheme, StatedBasis, Veto } from '../scheme.ts';
import { findingsOf, foundIn, withInputs, withRating } from '../testing/findings.ts';
import { figure, plainVeto, smallScheme } from '../testing/small-scheme.ts';

const clause = 'rule';
const [study, ...items] = smallScheme.items as readonly [Item, ...Item[]];
const [monthly] = smallScheme.inputs.scores as readonly [ScoreInput];
const found = (changes: Partial<Scheme>) =>
  findingsOf(changes, 'rules.').map(({ place, facts }) =>
    [place, facts['first'], facts['second'], facts['other']].join('; '),
  );

test('both rules are named with their clauses, and the cure is to keep one', () => {
  const again: ScoreInput = { ...monthly, id: 'again', name: 'the other', items: ['service'], clause: 'aside' };
  expect(findingsOf(withInputs({ scores: [monthly, again] }), 'rules.')).toMatchObject([
    {
      code: 'rules.both-hold',
      severity: 'error',
      place: 'inputs.scores.again',
      clauses: [clause, 'aside'],
      facts: { first: 'monthly', second: 'the other', other: 'inputs.scores.monthly' },
      cure: { code: 'cure.keep-one-rule', facts: { first: 'monthly', second: 'the other' } },
    },
  ]);
});

test.each([
  ['of other items', { items: ['extra'] }],
  ['by another rater', { by: 'agreed' }],
  ['for other periods', { period: 'quarter' }],
] as const)('scores do not clash with those %s', (_, change) => {
  const scores = [monthly, { ...monthly, id: 'again', ...change } as ScoreInput];
  const extra = { ...study, id: 'extra', name: 'extra' };
  expect(found({ ...withInputs({ scores }), items: [...smallScheme.items, extra] })).toEqual([]);
});

test('a month has one most, and whoever has two roles has one too', () => {
  const months = (...rows: readonly (readonly [readonly number[], number])[]) => {
    const mostIn = rows.map(([each, most]) => ({ months: each, most: figure(most) }));
    return { items: [{ ...study, mostIn }, ...items] };
  };
  expect(found(months([[1, 2], 5], [[3], 6]))).toEqual([]);
  expect(found(months([[1, 2], 5], [[2, 3], 6]))).toEqual(['items.study.mostIn[1]; 5; 6; items.study.mostIn[0]']);
  const roles = (...mosts: readonly number[]) => {
    const mostFor = mosts.map((most, at) => ({ roles: [`r${at}`], most: figure(most) }));
    return { items: [{ ...study, mostFor }, ...items] };
  };
  expect(found(roles(5, 5))).toEqual([]);
  expect(found(roles(5, 6))).toEqual(['items.study.mostFor[1]; 5; 6; items.study.mostFor[0]']);
  const own = { roles: ['r1'], most: { ...figure(6), clause: 'own' } };
  const cited = { items: [{ ...study, mostFor: [{ roles: ['r0'], most: figure(5) }, own] }, ...items] };
  expect(findingsOf(cited, 'rules.')).toMatchObject([{ clauses: [clause, 'own'] }]);
});

const vetoes = (...changes: readonly Partial<Veto>[]): Partial<Scheme> => {
  const list = changes.map((change, at) => ({ ...plainVeto, id: `v${at}`, name: `veto ${at}`, ...change }));
  return withRating({ vetoes: list } satisfies Partial<Rating>);
};

test('two vetoes force the same, and one does not both force and hold back', () => {
  expect(found(vetoes({ grade: 'poor' }, { grade: 'poor' }, { stars: 0 }))).toEqual([]);
  expect(found(vetoes({ grade: 'poor' }, { grade: 'good' }))).toEqual([
    'rating.vetoes.v1.grade; veto 0 → poor; veto 1 → good; rating.vetoes.v0.grade',
  ]);
  expect(found(vetoes({ stars: 0 }, { stars: 1 }))).toEqual([
    'rating.vetoes.v1.stars; veto 0 → 0; veto 1 → 1; rating.vetoes.v0.stars',
  ]);
  expect(found(vetoes({ grade: 'poor', starsMost: 1 }))).toEqual([]);
  expect(found(vetoes({ stars: 0, starsMost: 1 }))).toEqual([
    'rating.vetoes.v0.starsMost; veto 0 → 0; veto 0 ≤ 1; rating.vetoes.v0.stars',
  ]);
  expect(found(vetoes({ grade: 'poor', gradeMost: 'poor' }))).toEqual([
    'rating.vetoes.v0.gradeMost; veto 0 → poor; veto 0 ≤ poor; rating.vetoes.v0.grade',
  ]);
});

test('stars have one factor', () => {
  const factors = (...rows: readonly (readonly [number, number])[]) => {
    const byStars = rows.map(([stars, factor]) => ({ stars, factor: figure(factor) }));
    return { factors: [{ id: 'bonus', name: 'bonus', byStars, extras: [], clause }] };
  };
  expect(found(factors([1, 1], [10, 2]))).toEqual([]);
  expect(found(factors([1, 1], [2, 2], [1, 3]))).toEqual([
    'factors.bonus.byStars[2]; 1 → 1; 1 → 3; factors.bonus.byStars[0]',
  ]);
});

test('total, stars and grade are each read off one number', () => {
  const bases = (...rows: readonly Omit<StatedBasis, 'clause'>[]): Partial<Scheme> => {
    const list = rows.map((row) => ({ ...row, clause }));
    return { published: { scale: null, totals: [], bases: list, questions: [] } };
  };
  expect(found(bases({ what: 'total', part: 'total' }, { what: 'stars', part: 'award' }))).toEqual([]);
  expect(found(bases({ what: 'stars', part: 'total' }, { what: 'stars', part: 'total' }))).toEqual([]);
  const apart = bases({ what: 'stars', part: 'monthly' }, { what: 'stars', part: 'item-points' });
  expect(found(apart)).toEqual(['published.bases[1]; monthly; item points; published.bases[0]']);
  expect(found({ ...apart, branch: smallScheme })).toHaveLength(1);
  expect(foundIn({ branch: smallScheme }, 'rules.')).toEqual([]);
});
