import { expect, test } from 'vitest';
import { countedSince, filingFigures, type RatingCount, type SchemeCounts } from './filing-figures.ts';

const scale = {
  grades: [
    { id: 'excellent', name: '优秀' },
    { id: 'qualified', name: '合格' },
    { id: 'unqualified', name: '不合格' },
  ],
  hasStars: false,
};

const given = (grade: string | null, members: number, change: Partial<RatingCount> = {}): RatingCount => ({
  ...{ grade, stars: null, isExempt: false, members },
  ...change,
});

const year = (ratings: readonly RatingCount[], change: Partial<SchemeCounts> = {}): SchemeCounts => ({
  scheme: { id: 'county-star', version: '1', name: '星级评定' },
  branches: { due: 3, confirmed: 2 },
  open: 7,
  ...{ scale, ratings },
  ...change,
});

const placed = (...of: readonly RatingCount[]) => filingFigures([year(of)])[0]?.results ?? null;

test('a year is told by branches, members and grades, the best first, and by nothing else', () => {
  const figures = filingFigures([
    year([
      given('qualified', 30),
      given('excellent', 8),
      given('unqualified', 3),
      given('excellent', 4, { isExempt: true }),
    ]),
  ]);
  expect(figures).toEqual([
    {
      scheme: { id: 'county-star', version: '1', name: '星级评定' },
      grades: scale.grades,
      branches: { due: 3, confirmed: 2 },
      members: { rated: 45, open: 7, exempt: 4 },
      results: [
        { from: { grade: 'excellent', stars: null }, to: { grade: 'excellent', stars: null }, members: 12 },
        { from: { grade: 'qualified', stars: null }, to: { grade: 'qualified', stars: null }, members: 30 },
        { from: { grade: 'unqualified', stars: null }, to: { grade: 'unqualified', stars: null }, members: 3 },
      ],
    },
  ]);
});

test('who got no grade stands last; a few of them stand with the worst', () => {
  expect(placed(given('excellent', 20), given(null, 5))).toMatchObject([
    { members: 20 },
    { from: { grade: null }, to: { grade: null }, members: 5 },
  ]);
  expect(placed(given('excellent', 20), given('unqualified', 4), given(null, 1))).toMatchObject([
    { members: 20 },
    { from: { grade: 'unqualified' }, to: { grade: null }, members: 5 },
  ]);
});

test('stars are told within their grade', () => {
  const stars = (grade: string, count: number, members: number) => given(grade, members, { stars: count });
  const [figures] = filingFigures([
    year([stars('qualified', 6, 9), stars('qualified', 7, 11), stars('excellent', 9, 5), stars('unqualified', 2, 1)], {
      scale: { ...scale, hasStars: true },
    }),
  ]);
  expect(figures?.results?.map(({ from, to, members }) => [from.stars, to.stars, members])).toEqual([
    [9, 9, 5],
    [7, 7, 11],
    [6, 2, 10],
  ]);
});

test('few rated, few exempt and few whose branch is not ready are said to be few; nine are not broken down', () => {
  const [few] = filingFigures([year([given('excellent', 1), given(null, 1, { isExempt: true })], { open: 2 })]);
  expect(few).toMatchObject({ members: { rated: '<3', open: '<3', exempt: '<3' }, results: null });
  expect(placed(given('excellent', 4), given('qualified', 5))).toBeNull();
});

test('a grade that the scheme does not list is counted all the same', () => {
  expect(placed(given('excellent', 20), given('of-old', 5))).toMatchObject([
    { members: 20 },
    { from: { grade: 'of-old' }, members: 5 },
  ]);
});

test('how many more a later version counts is the difference of what both tell', () => {
  const first = filingFigures([year([given('excellent', 20)]), year([given('excellent', 2)])]);
  const second = filingFigures([year([given('excellent', 24)]), year([given('excellent', 2)])]);
  expect(countedSince(first, second)).toBe(4);
});
