import { expect, test } from 'vitest';
import { placesOf, quota } from './quota.ts';

const share = { share: { n: 1, d: 20, clause: null }, places: null, rest: 'down' as const };
const standings = (...points: number[]) => points.map((value, row) => ({ row, points: value }));

test('five percent of nineteen is nobody, of twenty is one, of thirty-nine still one', () => {
  expect(quota(standings(9, 8, 7), 19, share)).toEqual({ chosen: [], tied: [] });
  expect(quota(standings(7, 9, 8), 20, share)).toEqual({ chosen: [1], tied: [] });
  expect(quota(standings(7, 9, 8), 39, share)).toEqual({ chosen: [1], tied: [] });
  expect(quota(standings(7, 9, 8), 40, share)).toEqual({ chosen: [1, 2], tied: [] });
});

test('all tied at the edge are left out and named; those above stay in', () => {
  expect(quota(standings(9, 9, 8), 20, share)).toEqual({ chosen: [], tied: [0, 1] });
  expect(quota(standings(9, 8, 8, 7), 40, share)).toEqual({ chosen: [0], tied: [1, 2] });
  expect(quota(standings(8, 8, 7), 40, share)).toEqual({ chosen: [0, 1], tied: [] });
});

test('fewer candidates than places are all chosen', () => {
  expect(quota(standings(8, 8), 60, share)).toEqual({ chosen: [0, 1], tied: [] });
  expect(quota([], 60, share)).toEqual({ chosen: [], tied: [] });
});

test('places found in one pass are those found by sorting', () => {
  const points = [5, 3, 9, 9, 1, 7, 3, 5, 5, 2, 8, 4];
  const candidates = points.map((each, row) => ({ row, points: each }));
  for (let places = 1; places <= points.length; places += 1) {
    const edge = points.toSorted((left, right) => right - left)[places - 1] as number;
    const above = points.flatMap((each, row) => (each > edge ? [row] : []));
    const equal = points.flatMap((each, row) => (each === edge ? [row] : []));
    const fits = above.length + equal.length <= places;
    expect(quota(candidates, points.length, { share: null, places, rest: 'down' })).toEqual(
      fits ? { chosen: [...above, ...equal], tied: [] } : { chosen: above, tied: equal },
    );
  }
});

test('a number of places is one for any base, and of a share and places the fewer count', () => {
  const twentieth = { n: 1, d: 20, clause: null };
  expect(quota(standings(9, 8, 7), 3, { share: null, places: 2, rest: 'down' })).toEqual({ chosen: [0, 1], tied: [] });
  expect(placesOf(59, { share: twentieth, places: 2, rest: 'down' })).toBe(2);
  expect(placesOf(39, { share: twentieth, places: 2, rest: 'down' })).toBe(1);
  expect(placesOf(1, { share: null, places: 5, rest: 'down' })).toBe(1);
});

test('what is left of a share is cut off, makes one more, or makes one more from a half on', () => {
  const tenth = { share: { n: 1, d: 10, clause: null }, places: null };
  const places = (base: number) =>
    (['down', 'half-up', 'up'] as const).map((rest) => placesOf(base, { ...tenth, rest }));
  expect(places(20)).toEqual([2, 2, 2]);
  expect(places(21)).toEqual([2, 2, 3]);
  expect(places(24)).toEqual([2, 2, 3]);
  expect(places(25)).toEqual([2, 3, 3]);
  expect(places(0)).toEqual([0, 0, 0]);
  expect(placesOf(25, { ...tenth, places: 2, rest: 'up' })).toBe(2);
});
