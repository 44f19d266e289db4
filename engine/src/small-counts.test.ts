import { expect, test } from 'vitest';
import { groupCounts, shownCount } from './small-counts.ts';

/** Every way to give so many people to so many places of a scale. */
function* allCounts(people: number, places: number): Generator<readonly number[]> {
  if (places === 1) yield [people];
  else
    for (let first = 0; first <= people; first += 1)
      for (const rest of allCounts(people - first, places - 1)) yield [first, ...rest];
}

const scales = [1, 2, 3, 4, 5, 6].flatMap((places) => [10, 11, 12, 13].map((people) => ({ people, places })));

test('one or two are said to be fewer than three; nobody and three are numbers', () => {
  expect([0, 1, 2, 3, 40].map(shownCount)).toEqual([0, '<3', '<3', 3, 40]);
});

test('a small count stands together with its better neighbour, all others alone', () => {
  expect(groupCounts([20, 61, 14, 2])).toEqual([
    { from: 0, to: 0, count: 20 },
    { from: 1, to: 1, count: 61 },
    { from: 2, to: 3, count: 16 },
  ]);
  expect(groupCounts([20, 61, 14, 3])).toHaveLength(4);
  expect(groupCounts([20, 61, 0, 2])).toEqual([
    { from: 0, to: 0, count: 20 },
    { from: 1, to: 3, count: 63 },
  ]);
  expect(groupCounts([20, 61, 0, 0])).toHaveLength(2);
});

test('the best, when they are few, stand together with those below', () => {
  expect(groupCounts([1, 0, 0, 40])).toEqual([{ from: 0, to: 3, count: 41 }]);
  expect(groupCounts([1, 5, 40])).toEqual([
    { from: 0, to: 1, count: 6 },
    { from: 2, to: 2, count: 40 },
  ]);
});

test('nine people are not broken down, ten are', () => {
  expect(groupCounts([9, 0])).toBeNull();
  expect(groupCounts([])).toBeNull();
  expect(groupCounts([10, 0])).toEqual([{ from: 0, to: 0, count: 10 }]);
});

test.each(scales)(
  'of all ways to rate $people people on $places places none shows a small count, and each adds up',
  ({ people, places }) => {
    for (const counts of allCounts(people, places)) {
      const groups = groupCounts(counts) ?? [];
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(people);
      for (const { from, to, count } of groups) {
        expect(count).toBeGreaterThan(2);
        expect(count).toBe(counts.slice(from, to + 1).reduce((sum, each) => sum + each, 0));
      }
    }
  },
);

test.each(scales)(
  'whoever knows the total $people and how it is done cannot tell one from two on $places places',
  ({ people, places }) => {
    // What can be behind each picture that is shown: by place, all counts that lead to it.
    const behind = new Map<string, Set<number>[]>();
    for (const counts of allCounts(people, places)) {
      const shown = JSON.stringify(groupCounts(counts));
      const possible = behind.get(shown) ?? counts.map(() => new Set<number>());
      behind.set(shown, possible);
      for (const [place, count] of counts.entries()) possible[place]?.add(count);
    }
    const told = [...behind].filter(([, possible]) =>
      possible.some((counts) => counts.size === 1 && (counts.has(1) || counts.has(2))),
    );
    expect(told.map(([shown]) => shown)).toEqual([]);
  },
);
