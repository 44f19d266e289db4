import type { Plan } from './compile.ts';
import type { RatedRows } from './rated-rows.ts';

/** 1 where an outcome follows: row × outcomes of the scheme. Nothing follows for whoever has no total. */
export function outcomeFlags(plan: Plan, rated: RatedRows): Uint8Array {
  const { outcomes } = plan;
  const { totals } = rated;
  const flags = new Uint8Array(totals.length * outcomes.length);
  for (let row = 0; row < totals.length; row += 1) {
    if (Number.isNaN(totals[row])) continue;
    for (let at = 0; at < outcomes.length; at += 1)
      if (outcomes[at]?.holds(rated, row) === true) flags[row * outcomes.length + at] = 1;
  }
  return flags;
}

/** What follows for the branch from its members, sorted. Nobody rated, nothing follows. */
export function branchOutcomesOf(plan: Plan, rated: RatedRows): readonly string[] {
  const { sheet, totals } = rated;
  const rows = sheet.members.flatMap((_, row) => (sheet.standing[row] === 'rated' ? [row] : []));
  return plan.branchOutcomes
    .filter(({ share, holds }) => {
      // While something is missing, only those who have a total can count in a share.
      const counted = share === null ? rows : rows.filter((row) => !Number.isNaN(totals[row]));
      const held = counted.filter((row) => holds(rated, row)).length;
      return held > 0 && (share === null || held * share.d >= counted.length * share.n);
    })
    .map(({ id }) => id)
    .sort();
}
