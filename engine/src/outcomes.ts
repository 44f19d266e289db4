import type { Plan } from './plan.ts';
import type { RatedRows } from './rated-rows.ts';
import { RATED } from './sheet-columns.ts';

/** Nothing follows for whoever has no total, and nothing that a veto withdraws. */
export function fillOutcomes(plan: Plan, rated: RatedRows): void {
  const { totals, outcomes: flags, vetoes } = rated;
  const width = plan.outcomes.length;
  plan.outcomes.forEach(({ id, holds }, at) => {
    for (let row = 0; row < totals.length; row += 1) {
      const follows = !Number.isNaN(totals[row]) && holds(rated, row);
      flags[row * width + at] = follows && (vetoes[row] === undefined || !isWithdrawn(rated, row, id)) ? 1 : 0;
    }
  });
}

export interface OutcomePeriod {
  readonly member: string;
  readonly outcome: string;
  /** A month of a run, or the whole cycle. */
  readonly period: string;
}

/** In which period of the cycle each outcome of each member came about: those that go by runs in one after another. */
export function outcomePeriodsOf(
  plan: Plan,
  { sheet, outcomes: flags, ...rated }: RatedRows,
): readonly OutcomePeriod[] {
  const width = plan.outcomes.length;
  return sheet.members.flatMap(({ id: member }, row) =>
    plan.outcomes.flatMap(({ id: outcome, periods }, at) => {
      if (flags[row * width + at] !== 1) return [];
      const own = periods === null ? [sheet.cycle] : periods({ ...rated, sheet, outcomes: flags }, row);
      return own.map((period) => ({ member, outcome, period }));
    }),
  );
}

/** What follows for the branch from its members, sorted. Nobody rated, nothing follows. */
export function branchOutcomesOf(plan: Plan, rated: RatedRows): readonly string[] {
  const { sheet, totals } = rated;
  const rows = sheet.members.flatMap((_, row) => (sheet.standing[row] === RATED ? [row] : []));
  return plan.branchOutcomes
    .filter(({ share, members, holds }) => {
      // While something is missing, only those who have a total can count in a share.
      const counted = share === null ? rows : rows.filter((row) => !Number.isNaN(totals[row]));
      const held = counted.filter((row) => holds(rated, row)).length;
      return held >= (members ?? 1) && (share === null || held * share.d >= counted.length * share.n);
    })
    .map(({ id }) => id)
    .sort();
}

/** A veto that stands takes the eligibility for it. */
export function isWithdrawn({ vetoes }: RatedRows, row: number, id: string): boolean {
  return vetoes[row]?.some(({ withdraws }) => withdraws.includes(id)) === true;
}
