import { atMost, compare, type Fraction, fraction, minus, plus, sumOf, zero } from '../fraction.ts';
import { bandOf } from '../order.ts';
import type { Reader } from '../reader.ts';
import { systemOf } from '../system.ts';

const ITEMS = ['politics', 'meetings', 'duty', 'service', 'discipline'];
const VETOES = [
  'embezzlement',
  'serious-warning',
  'post-removed-or-probation',
  'other-violation',
  'major-error-in-media',
];

export const itemisedRules = systemOf({
  id: 'itemised-rules',
  member: (reader) => ({ parts: itemisedParts(reader) }),
  finish: ({ member, total }) => ({
    // «Vetoes → `unqualified` whatever the total»
    grade: (member.vetoes ?? []).some(({ veto }) => VETOES.includes(veto)) ? 'unqualified' : itemisedGrade(total),
  }),
});

/** «item = 20 − min(20, Σ minus) + min(20, Σ plus)» */
export function itemisedParts(reader: Reader): Record<string, Fraction> {
  const full = fraction(20);
  return Object.fromEntries(
    ITEMS.map((item) => {
      const entries = reader.entries(item);
      const added = sumOf(entries.filter((points) => compare(points, zero) > 0));
      const taken = minus(zero, sumOf(entries.filter((points) => compare(points, zero) < 0)));
      return [item, plus(minus(full, atMost(full, taken)), atMost(full, added))];
    }),
  );
}

/** «≥ 90 `excellent`, [70,90) `qualified`, [60,70) `basically-qualified`, < 60 `unqualified`» */
export function itemisedGrade(total: bigint): string {
  return bandOf(
    total,
    [
      ['90', 'excellent'],
      ['70', 'qualified'],
      ['60', 'basically-qualified'],
    ],
    'unqualified',
  );
}
