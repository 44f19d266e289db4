import type { Plan } from './plan.ts';
import type { RatedRows } from './rated-rows.ts';
import type { RatedMembers } from './rules/kind.ts';
import { RATED } from './sheet-columns.ts';

/** Those who are rated, with what they came to; whoever is rated apart or exempt counts in nothing of the branch's. */
export function ratedMembersOf(plan: Plan, { sheet, totals, grades, outcomes }: RatedRows): RatedMembers {
  const rows = sheet.members.flatMap((_, row) => (sheet.standing[row] === RATED ? [row] : []));
  const width = plan.outcomes.length;
  return {
    totals: rows.map((row) => totals[row] as number),
    grades: rows.map((row) => grades[row] ?? null),
    countOf(outcome) {
      const at = plan.outcomes.findIndex(({ id }) => id === outcome);
      return rows.filter((row) => outcomes[row * width + at] === 1).length;
    },
  };
}
