import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAST_PEOPLE, shownGroups, shownPeople } from './shown-groups.ts';

const shown = (counts: readonly number[]) => {
  const isShown = shownGroups(counts);
  return counts.map((count, at) => (isShown[at] === true ? count : null));
};

test('groups of five or more are shown, and so are groups of nobody', () => {
  expect(shown([5, 0, 40])).toEqual([5, 0, 40]);
  expect(shown([])).toEqual([]);
});

test('a small group takes the one before it along, so that nobody can take the rest away from all', () => {
  expect(shown([20, 7, 3, 0])).toEqual([20, null, null, 0]);
  expect(shown([20, 7, 0, 3])).toEqual([20, null, null, null]);
  expect(shown([3, 20, 7])).toEqual([null, null, 7]);
  expect(shown([20, 3])).toEqual([null, null]);
});

test('those hidden together are five or more', () => {
  expect(shown([20, 9, 1, 2])).toEqual([20, null, null, null]);
  expect(shown([20, 9, 3, 2])).toEqual([20, 9, null, null]);
});

test('of four people or fewer it is not told how many they are', () => {
  expect([0, 1, 4, 5, 12].map(shownPeople)).toEqual([0, null, null, 5, 12]);
});

/** Every way to put up to so many people into each of so many groups. */
function* allCounts(groups: number, most: number): Generator<readonly number[]> {
  if (groups === 0) yield [];
  else
    for (let first = 0; first <= most; first += 1)
      for (const rest of allCounts(groups - 1, most)) yield [first, ...rest];
}

const people = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

test.each([
  [1, 30],
  [2, 30],
  [3, 18],
  [4, 11],
  [5, 7],
])('whoever knows how it is done and how many there are cannot compute any hidden one of %i groups', (groups, most) => {
  // What can be behind each picture that is shown: by place, every count that leads to it.
  const behind = new Map<string, Set<number>[]>();
  for (const counts of allCounts(groups, most)) {
    const picture = JSON.stringify([shown(counts), shownPeople(people(counts))]);
    const possible = behind.get(picture) ?? counts.map(() => new Set<number>());
    behind.set(picture, possible);
    for (const [at, count] of counts.entries()) possible[at]?.add(count);
  }
  const told = [...behind].filter(([picture, possible]) => {
    const [cells, all] = JSON.parse(picture) as [(number | null)[], number | null];
    const hidden = (all ?? LEAST_PEOPLE) - people(cells.map((cell) => cell ?? 0));
    // With more people behind it the others there could be are not all among those tried.
    if (hidden > most) return false;
    return possible.some((each) => each.size === 1 && [...each].some((count) => count > 0 && count < LEAST_PEOPLE));
  });
  expect(
    told.map(([picture, possible]) => `${picture} ${possible.map((each) => [...each].join('/')).join(' ')}`),
  ).toEqual([]);
});

test('of any groups: none of fewer than five is shown, and those hidden are several and five people or more, or everybody', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 12 }), (counts) => {
      const isShown = shownGroups(counts);
      const hidden = counts.filter((_, at) => isShown[at] !== true);
      for (const [at, count] of counts.entries())
        if (isShown[at] === true) expect(count === 0 || count >= LEAST_PEOPLE).toBe(true);
      const isEverybody = people(hidden) === people(counts);
      if (hidden.length > 0 && !isEverybody) {
        expect(hidden.length).toBeGreaterThan(1);
        expect(people(hidden)).toBeGreaterThanOrEqual(LEAST_PEOPLE);
      }
    }),
  );
});
