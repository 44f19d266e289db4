import { type Fraction, meanOf } from '../fraction.ts';
import { firstOf, placesOf, points } from '../order.ts';
import type { Reader } from '../reader.ts';
import { type RatedRow, type Row, systemOf } from '../system.ts';

const ITEMS = ['sanitation', 'duty-roster', 'dues', 'activities', 'publicity', 'help'];

export const ruralLayered = systemOf({
  id: 'rural-layered',
  member: (reader, { months }) => {
    // «month = Σ (agreed, else branch)»: a month that lacks an item has no sum.
    const complete = months.flatMap((month) => {
      const scores = ITEMS.map((item) => agreedScore(reader, item, month));
      return scores.includes(null) ? [] : [scores];
    });
    // «year = mean of months»: item by item this is the same sum.
    const parts: Record<string, Fraction | null> = {};
    ITEMS.forEach((item, index) => {
      parts[item] = meanOf(complete.map((scores) => scores[index] ?? null));
    });
    return { parts };
  },
  finish: (row, rows) => ({ grade: gradeOf(row, rows) }),
});

/** «the agreed score counts; where none was agreed, the branch's»; self scores are not due. */
function agreedScore(reader: Reader, item: string, month: string): Fraction | null {
  return reader.given(item, 'agreed', month) ?? reader.score(item, 'branch', month);
}

/**
 * «year end bands by rank within the branch's rated members (first floor(20 %) `excellent`; last floor(5 %) and
 * total below 60 `unqualified`; the rest `qualified`; those tied at an edge stay in the middle)»
 */
function gradeOf(row: RatedRow, rows: readonly Row[]): string {
  const totals = rows.map((other) => (other.standing === 'rated' ? other.total : null));
  const count = totals.filter((total) => total !== null).length;
  const at = rows.findIndex((other) => other.member === row.member);
  if (firstOf(totals, placesOf(count, 20))[at]?.chosen === true) return 'excellent';
  const fromBelow = totals.map((total) => (total === null ? null : -total));
  const isLast = firstOf(fromBelow, placesOf(count, 5))[at]?.chosen === true;
  return isLast && row.total < points('60') ? 'unqualified' : 'qualified';
}
