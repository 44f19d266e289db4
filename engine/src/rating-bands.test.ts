import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillRanks } from './rating-bands.ts';
import { ratingColumns } from './rating-columns.ts';
import { RATED, RATED_APART, type Sheet } from './sheet-columns.ts';
import { SEED, times } from './testing/repeat.ts';
import { candidateRoom } from './working-columns.ts';

const hundredths = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: 0, max: 15_000 }),
  fc.constantFrom(Number.NaN, 2 ** 40, 2 ** 45, 2 ** 46 - 1, -(2 ** 46)),
);

test(`whoever is rated stands behind all who have more, whatever the size of the totals (seed ${SEED})`, () => {
  const row = fc.record({ hundredths, standing: fc.constantFrom(RATED, RATED, RATED, RATED_APART) });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const ratings = ratingColumns(rows.length, 0);
      rows.forEach((each, at) => (ratings.totals[at] = each.hundredths * 100));
      const standing = Uint8Array.from(rows, (each) => each.standing);
      const sheet: Pick<Sheet, 'standing' | 'ratings'> = { standing, ratings };
      fillRanks(sheet, candidateRoom(rows.length + 3));
      const rated = rows.filter((each) => each.standing === RATED && !Number.isNaN(each.hundredths));
      const expected = rows.map((each) =>
        rated.includes(each) ? 1 + rated.filter((other) => other.hundredths > each.hundredths).length : 0,
      );
      expect([...ratings.ranks]).toEqual(expected);
    }),
    { numRuns: times(1000), seed: SEED },
  );
});
