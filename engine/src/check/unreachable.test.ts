import { expect, test } from 'vitest';
import type { Part } from '../rules.ts';
import type { GradeBand, Rating } from '../scheme.ts';
import { findingsOf, foundIn } from '../testing/findings.ts';
import { anything, figure, plainVeto, smallScheme } from '../testing/small-scheme.ts';

const clause = 'rule';
const total = smallScheme.parts.at(-1) as Extract<Part, { rule: 'sum' }>;

/** Totals lie between 5 and 20, of which 3 are for an award. */
const parts: readonly Part[] = [
  ...smallScheme.parts.slice(0, -1),
  { ...total, least: figure(5), most: figure(20), terms: total.terms.slice(0, 2), base: figure(0) },
];
const withBonus: readonly Part[] = [...parts.slice(0, -1), { ...(parts.at(-1) as typeof total), most: figure(30) }];

function grades(...froms: readonly (number | null)[]): readonly GradeBand[] {
  return froms.map((from, at) => {
    return { from: from === null ? null : figure(from), grade: `g${at}`, name: `grade ${at}`, clause };
  });
}

function rated(change: Partial<Rating>, own = parts) {
  return {
    parts: own,
    rating: { ...smallScheme.rating, stars: [], grades: [], ...change },
    outcomes: [],
    exempt: null,
  };
}

test('the band at the highest total is reached, the one above it is not', () => {
  expect(foundIn(rated({ grades: grades(20, null) }), 'band.too-high')).toEqual([]);
  const above = grades(20, null).map((band, at) => (at === 0 ? { ...band, from: figure(2001, 100) } : band));
  expect(findingsOf(rated({ grades: above }), 'band.too-high')).toMatchObject([
    {
      severity: 'error',
      place: 'rating.grades[0]',
      clauses: [clause],
      facts: { least: '5', most: '20', band: 'grade 0' },
      cure: { code: 'cure.lower-band', facts: { most: '20' } },
    },
  ]);
});

test('the band below one that begins at the lowest total is never reached, unless something puts somebody there', () => {
  expect(foundIn(rated({ grades: grades(6, null) }), 'band.too-low')).toEqual([]);
  const low = { grades: grades(10, 5, null) };
  const told = ['band.too-low rating.grades[2]'];
  expect(findingsOf(rated(low), 'band.too-low')).toMatchObject([
    { severity: 'advice', facts: { least: '5', most: '20', band: 'grade 2' }, cure: { code: 'cure.drop-band' } },
  ]);
  const veto = (change: Partial<typeof plainVeto>) => rated({ ...low, vetoes: [{ ...plainVeto, ...change }] });
  expect(foundIn(veto({ grade: 'g2' }), 'band.too-low')).toEqual([]);
  expect(foundIn(veto({ gradeMost: 'g2' }), 'band.too-low')).toEqual([]);
  expect(foundIn(veto({ grade: 'g1' }), 'band.too-low')).toEqual(told);
  expect(foundIn(veto({ stars: 2 }), 'band.too-low')).toEqual(told);
  const gate = { id: 'gate', name: 'gate', needs: [anything], starsMost: null, clause };
  expect(foundIn(rated({ ...low, gates: [{ ...gate, gradeMost: 'g2' }] }), 'band.too-low')).toEqual([]);
});

test('stars below the lowest total are reached where a veto forces them or holds somebody there', () => {
  const stars = [2, 1, 0].map((each, at) => ({ from: at === 2 ? null : figure(10 - 5 * at), stars: each, clause }));
  const veto = (change: Partial<typeof plainVeto>) => rated({ stars, vetoes: [{ ...plainVeto, ...change }] });
  expect(foundIn(rated({ stars }), 'band.too-low')).toEqual(['band.too-low rating.stars[2]']);
  expect(foundIn(veto({ stars: 0 }), 'band.too-low')).toEqual([]);
  expect(foundIn(veto({ starsMost: 0 }), 'band.too-low')).toEqual([]);
  expect(foundIn(veto({ stars: 1 }), 'band.too-low')).toEqual(['band.too-low rating.stars[2]']);
  expect(foundIn(veto({ grade: 'g0' }), 'band.too-low')).toEqual(['band.too-low rating.stars[2]']);
});

test('a band other than the best that needs more than can be had without awards is advised about', () => {
  expect(foundIn(rated({ grades: grades(22, 20, null) }, withBonus), 'band.needs')).toEqual([]);
  const over = grades(23, 21, null);
  expect(findingsOf(rated({ grades: over }, withBonus), 'band.needs')).toMatchObject([
    {
      severity: 'advice',
      place: 'rating.grades[1]',
      facts: { least: '5', most: '20', band: 'grade 1' },
      cure: { code: 'cure.lower-band', facts: { most: '20' } },
    },
  ]);
});

test('bands for some members are looked at like those for everybody', () => {
  const whom = { statuses: [], categories: [], roles: ['head'] };
  const changes = rated({
    starsFor: [
      {
        ...whom,
        stars: [
          { from: figure(25), stars: 1, clause },
          { from: null, stars: 0, clause },
        ],
      },
    ],
    gradesFor: [
      { ...whom, grades: grades(null) },
      { ...whom, grades: grades(26, 10, 5) },
    ],
  });
  expect(foundIn(changes, 'band.')).toEqual([
    'band.gap-below rating.gradesFor[1].grades[3]',
    'band.too-high rating.starsFor[0].stars[0]',
    'band.too-high rating.gradesFor[1].grades[0]',
  ]);
});

test('a best band that is closed above leaves a gap only where totals go further', () => {
  const closed = (to: number, own = parts) => {
    const [best, ...others] = grades(10, null);
    if (best === undefined) throw new Error('There is a best band.');
    return findingsOf(rated({ grades: [{ ...best, to: figure(to) }, ...others] }, own), 'band.gap-above');
  };
  expect(closed(20)).toEqual([]);
  expect(closed(19)).toMatchObject([
    {
      place: 'rating.grades[0].to',
      facts: { band: 'grade 0', from: '19.01', most: '20' },
      cure: { code: 'cure.open-first-band', facts: { band: 'grade 0' } },
    },
  ]);
  const open: Part = { ...total, least: null, most: null, terms: [{ part: 'tally', weight: figure(1) }] };
  const bare = { base: null, per: null, dayMost: null, timesMost: null, onePerMatter: null, least: null, most: null };
  const tally: Part = { id: 'tally', name: 'tally', rule: 'tally', of: ['awards'], side: 'added', ...bare, clause };
  expect(closed(100, [tally, open])).toMatchObject([{ facts: { from: '100.01', most: '' } }]);
});
