import { quartersOf } from '../calendar.ts';
import { decimal, type Fraction, meanOf, plus, shown, sumOf, times } from '../fraction.ts';
import type { Reader } from '../reader.ts';
import { shownAll, systemOf } from '../system.ts';

const ASPECTS = ['party', 'service', 'management', 'appraisal'];

export const strongholdIndex = systemOf({
  id: 'stronghold-index',
  branch: (reader, _rows, { cycle }) => {
    const quarters = quartersOf(cycle).map((quarter): [string, Fraction | null] => [quarter, index(reader, quarter)]);
    // «year = mean; quarters in `result.periods`»
    const total = meanOf(quarters.map(([, points]) => points));
    return {
      total: total === null ? null : shown(total),
      stars: null,
      grade: null,
      outcomes: [],
      factors: {},
      periods: shownAll(Object.fromEntries(quarters)),
    };
  },
});

/** «index of a quarter = 0.7 scores + 0.3 ballots»; null where an aspect of the quarter is missing. */
function index(reader: Reader, quarter: string): Fraction | null {
  const aspects = ASPECTS.map((aspect) => {
    const score = reader.score(aspect, 'committee', quarter);
    const ballot = reader.ballot('quarter', quarter, aspect);
    if (score === null || ballot === null) return null;
    return plus(times(score, decimal('0.7')), times(ballot, decimal('0.3')));
  });
  const present = aspects.filter((points) => points !== null);
  return present.length < aspects.length ? null : sumOf(present);
}
