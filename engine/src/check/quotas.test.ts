import { expect, test } from 'vitest';
import type { Honor, RankGrade } from '../scheme.ts';
import { findingsOf, foundIn, withRating } from '../testing/findings.ts';
import { anything, figure, plainHonor } from '../testing/small-scheme.ts';

const honors = (...changes: readonly Partial<Honor>[]) => ({
  honors: changes.map((change) => ({ ...plainHonor, tieClause: 'rule', ...change })),
});
const of = (n: number, d: number) => ({ share: figure(n, d), places: null });

test.each([
  ['a third, rounded down', of(1, 3), null],
  ['a quarter, rounded down', of(1, 4), ['25%', 4]],
  ['three in a hundred, rounded down', of(3, 100), ['3%', 34]],
  ['a seventh, rounded half up', { ...of(1, 7), rest: 'half-up' }, ['1/7', 4]],
  ['a sixth, rounded half up', { ...of(1, 6), rest: 'half-up' }, null],
  ['a twentieth, rounded up', { ...of(1, 20), rest: 'up' }, null],
  ['none at all', of(0, 1), null],
  ['so many places', { places: 1 }, null],
  ['of branches, of which a committee has many', { ...of(1, 20), among: 'committee' }, null],
  ['branches of three have no places anyhow', { ...of(1, 4), base: { ...plainHonor.base, least: 3 } }, ['25%', 4]],
  ['branches of four have the first', { ...of(1, 4), base: { ...plainHonor.base, least: 4 } }, null],
] as const)('a quota is nobody in a branch of three: %s', (_, change, expected) => {
  const findings = findingsOf(honors(change), 'quota.');
  if (expected === null) return expect(findings).toEqual([]);
  const [share, needed] = expected;
  expect(findings).toMatchObject([
    {
      code: 'quota.nobody',
      severity: 'advice',
      place: 'honors.best.share',
      clauses: ['rule'],
      facts: { honor: 'best', share, needed, stars: null },
      cure: { code: 'cure.say-small-branches', facts: { needed } },
    },
  ]);
});

test('a quota names the stars of its base, and the clause of the share itself', () => {
  const share = { ...figure(1, 4), clause: 'aside' };
  const findings = findingsOf(honors({ share, places: null, base: { ...plainHonor.base, stars: 2 } }), 'quota.');
  expect(findings).toMatchObject([{ clauses: ['aside'], facts: { stars: 2 } }]);
});

const rank = {
  id: null,
  from: 'first',
  share: figure(1, 10),
  places: null,
  rest: 'down',
  least: null,
  below: null,
  clause: 'rule',
} as const;
const grade: RankGrade = { ...rank, grade: 'good', name: 'the good' };

test('the first by the order are a quota too, the last are not; but that some must be last is told', () => {
  expect(findingsOf(withRating({ rankGrades: [grade], rankStars: [{ ...rank, stars: 2 }] }), 'quota.')).toMatchObject([
    { place: 'rating.rankGrades[0].share', facts: { honor: 'the good', needed: 10, stars: null } },
    { place: 'rating.rankStars[0].share', facts: { honor: '2', needed: 10, stars: null } },
  ]);
  const last = { ...grade, from: 'last' as const };
  expect(foundIn(withRating({ rankGrades: [last] }), 'quota.')).toEqual([]);
  const below = { ...last, share: null, places: 2, below: figure(60) };
  const stars = { ...rank, from: 'last' as const, share: { ...figure(1, 10), clause: 'aside' }, stars: 0 };
  expect(findingsOf(withRating({ rankGrades: [grade, last, below], rankStars: [stars] }), 'share.')).toMatchObject([
    {
      code: 'share.forced-low',
      severity: 'advice',
      place: 'rating.rankGrades[1]',
      clauses: ['rule'],
      facts: { grade: 'the good', share: '10%', below: '' },
      cure: { code: 'cure.drop-share' },
    },
    { place: 'rating.rankGrades[2]', facts: { grade: 'the good', share: '2', below: '60' } },
    { place: 'rating.rankStars[0]', clauses: ['aside'], facts: { grade: '0', share: '10%' } },
  ]);
});

test.each([
  ['the same share', of(1, 2), of(1, 2), null],
  ['a larger share', of(2, 3), of(1, 2), 'share'],
  ['a smaller share', of(1, 3), of(1, 2), null],
  ['a larger share of another base', { ...of(2, 3), base: { ...plainHonor.base, stars: 2 } }, of(1, 2), null],
  ['a share inside places', of(2, 3), { places: 1 }, null],
  ['places inside a share', { places: 5 }, of(1, 2), null],
  ['as many places', { places: 2 }, { places: 2 }, null],
  ['more places', { places: 3 }, { places: 2 }, 'places'],
  ['fewer places', { places: 1 }, { places: 2 }, null],
] as const)('a quota inside another: %s', (_, inner, outer, field) => {
  const found = findingsOf(
    honors({ ...outer, clause: 'aside' }, { ...inner, id: 'inner', name: 'inner', within: 'best' }),
    'quota.inner',
  );
  if (field === null) return expect(found).toEqual([]);
  expect(found).toMatchObject([
    {
      code: 'quota.inner-exceeds',
      severity: 'error',
      place: `honors.inner.${field}`,
      clauses: ['rule', 'aside'],
      facts: { inner: 'inner', outer: 'best' },
      cure: { code: 'cure.lower-inner-quota' },
    },
  ]);
});

test('ties need a clause where places or ranks can be shared', () => {
  expect(foundIn(honors({}), 'tie.')).toEqual([]);
  expect(findingsOf(honors({ tieClause: null }), 'tie.')).toMatchObject([
    {
      severity: 'advice',
      place: 'honors.best.tieClause',
      facts: { name: 'best' },
      cure: { code: 'cure.write-tie-rule' },
    },
  ]);
  const outcome = { id: 'first', name: 'first', clause: 'rule' };
  const ranked = [
    { ...anything, from: figure(10) },
    { ...anything, rankTo: 3 },
  ];
  expect(foundIn({ outcomes: [{ ...outcome, when: ranked }] }, 'tie.')).toEqual([
    'tie.unwritten outcomes.first.tieClause',
  ]);
  expect(foundIn({ outcomes: [{ ...outcome, when: ranked, tieClause: 'rule' }] }, 'tie.')).toEqual([]);
  expect(foundIn({ outcomes: [{ ...outcome, when: ranked.slice(0, 1) }] }, 'tie.')).toEqual([]);
});
