import { compare, decimal, type Fraction, fraction, sumOf, times, zero } from '../fraction.ts';
import type { Reader } from '../reader.ts';
import { type Place, systemOf } from '../system.ts';
import { itemisedGrade } from './itemised-rules.ts';

const numbered = (section: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${section}.${String(index + 1).padStart(2, '0')}`);

export const fuxianOrgan = systemOf({
  id: 'fuxian-organ',
  member: (reader, _row, place) => {
    const scored = (items: readonly string[]) => allOf(items.map((item) => reader.score(item, 'branch', place.cycle)));
    return {
      parts: {
        training: allOf([reader.score('training.theory', 'branch', place.cycle), ...targets(reader, place)]),
        obligations: scored(numbered('obligations', 5)),
        work: scored(numbered('work', 4)),
        commitment: scored(numbered('commitment', 4)),
        // «Total = daily + innovation − errors, ≥ 0.»
        innovation: reader.entrySum('innovation'),
        errors: reader.deducted('errors'),
      },
    };
  },
  // «key work «一票否决» → `unqualified`»; «grades as in 6»
  finish: ({ member, total }) => ({
    grade: (member.vetoes ?? []).some(({ veto }) => veto === 'key-work') ? 'unqualified' : itemisedGrade(total),
  }),
});

/** «A target item gives its points when the target is met and none below.» */
function targets(reader: Reader, { branch }: Place): Fraction[] {
  const isMet = (item: string, least: number) => compare(reader.quantity(item), fraction(least)) >= 0;
  return [
    isMet('training.sessions', 6) || isMostOfThoseHeld(reader.quantity('training.sessions'), branch.facts),
    isMet('training.notes', 30_000),
    isMet('training.essays', 6),
    isMet('training.research', 1),
  ].map((met) => (met ? fraction(5) : zero));
}

/** «≥ 80 % of all held»; «Where `sessions-held` is 0 or absent only the six sessions count.» */
function isMostOfThoseHeld(attended: Fraction, facts: Place['branch']['facts']): boolean {
  const fact = facts?.['sessions-held'] ?? 0;
  const held = typeof fact === 'boolean' ? zero : decimal(fact);
  return compare(held, zero) > 0 && compare(attended, times(held, decimal('0.8'))) >= 0;
}

function allOf(values: readonly (Fraction | null)[]): Fraction | null {
  const present = values.filter((value) => value !== null);
  return present.length < values.length ? null : sumOf(present);
}
