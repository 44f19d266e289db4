import { done, ratingScaleOf, refused, type Result, type SchemeCounts } from '@xianfeng/engine';
import type { CycleRow, Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearsOf } from '../cycles/branch-year.ts';
import { yearMembersByBranch } from '../evidence/year-members.ts';
import { ratedMembers } from '../ratings/rated-members.ts';

/** A year's confirmed ratings and open branches in numbers, by version of the scheme, those of one scheme beside each other. */
export async function collectCounts(tx: Transaction, year: number): Promise<Result<readonly SchemeCounts[]>> {
  const cycles = await tx.cycles.ofYears([year]);
  if (cycles.length === 0) return refused({ code: 'filing.no-year', facts: { year } });
  const runs = await tx.ratings.runsOfCycles(cycles.map(({ id }) => id));
  const confirmed = new Set(runs.map(({ cycle_id }) => cycle_id));
  const open = await openByCycle(tx, year, { cycles, confirmed });
  const ratings = Map.groupBy(await tx.ratings.countsOfYear(year), (row) => row.scheme_version_id);
  const counts = [...Map.groupBy(await yearsOf(tx, cycles), ({ version }) => version.id)].map(
    ([versionId, years]): SchemeCounts => {
      const [first] = years as [BranchYear];
      const ready = years.filter(({ cycleId }) => confirmed.has(cycleId)).length;
      const waiting = years.flatMap(({ cycleId }) => open.get(cycleId) ?? []);
      return {
        scheme: { id: first.version.scheme_id, version: first.version.version, name: first.version.name },
        scale: ratingScaleOf(first.plan),
        branches: { due: ready + waiting.length, confirmed: ready },
        open: waiting.reduce((sum, count) => sum + count, 0),
        ratings: (ratings.get(versionId) ?? []).map(({ grade, stars, is_exempt: isExempt, members }) => ({
          ...{ grade, stars, isExempt, members },
        })),
      };
    },
  );
  return done(counts.toSorted((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1)));
}

function nameOf({ scheme }: SchemeCounts): string {
  return `${scheme.id} ${scheme.version}`;
}

/** Years in which branches rate their members; what branches themselves come to is not filed. */
async function yearsOf(tx: Transaction, cycles: readonly CycleRow[]): Promise<readonly BranchYear[]> {
  const byId = new Map((await tx.organizations.list()).map((row) => [row.id, row]));
  return (await branchYearsOf(tx, cycles, byId)).filter(({ subject }) => subject === 'member');
}

interface Opened {
  readonly cycles: readonly CycleRow[];
  readonly confirmed: ReadonlySet<string>;
}

/** Members to be rated in each branch that has not confirmed; a branch that rates nobody at the year's end owes nothing. */
async function openByCycle(tx: Transaction, year: number, { cycles, confirmed }: Opened) {
  const years = await yearsOf(
    tx,
    cycles.filter(({ id }) => !confirmed.has(id)),
  );
  const members = await yearMembersByBranch(
    tx,
    years.map(({ branch }) => branch.id),
    year,
  );
  return new Map(
    years.flatMap(({ cycleId, cycle, plan, branch }) => {
      const count = ratedMembers(plan, cycle, members.get(branch.id) ?? []).length;
      return count === 0 ? [] : [[cycleId, count] as const];
    }),
  );
}
