import type { Statistics } from '@xianfeng/contract';
import { type MemberResult, periodsOf, rectificationByPeriod } from '@xianfeng/engine';
import type { RectificationRow, Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearsOf } from '../cycles/branch-year.ts';
import { assembleEvidence } from '../evidence/assemble.ts';
import { reckonYear } from '../evidence/reckon-year.ts';
import { yearMembers } from '../evidence/year-members.ts';
import type { Places } from './places.ts';

type BranchResults = Statistics['branchResults'];

/**
 * What branches come to from period to period in the years of whoever rates them, where the scheme publishes that, and what
 * they had to put right of each. Each organization's branches stand under one scheme, in the order of the tree.
 */
export async function branchResults(tx: Transaction, places: Places): Promise<BranchResults> {
  const { reached, year, today } = places;
  const tasks = Map.groupBy(await tx.statistics.tasks([...reached], year), (row) => row.branch_id);
  const results: BranchResults = [];
  for (const { own, granularity } of await ratingYears(tx, places)) {
    const points = await pointsOf(tx, own);
    const periods = periodsOf(own.cycle, granularity);
    const branches = (await yearMembers(tx, own))
      .filter(({ id }) => reached.has(id))
      .map(({ id, name }) => ({
        ...{ id, name, points: periods.map((period) => points.get(id)?.[period] ?? null) },
        rectification: rectificationByPeriod((tasks.get(id) ?? []).map(taskOf), {
          ...{ cycle: own.cycle, granularity, today },
        }),
      }));
    const isTold = (at: number) =>
      branches.some(({ points: own, rectification }) => own[at] !== null || (rectification[at]?.set ?? 0) > 0);
    const told = 1 + periods.findLastIndex((_, at) => isTold(at));
    if (told === 0) continue;
    results.push({
      ...{ organization: own.branch.name, scheme: own.version.name, periods: periods.slice(0, told) },
      branches: branches.map((branch) => ({
        ...{ id: branch.id, name: branch.name, points: branch.points.slice(0, told) },
        rectification: branch.rectification.slice(0, told),
      })),
    });
  }
  return results;
}

function taskOf({ period, found_on: foundOn, due_on: dueOn, state }: RectificationRow) {
  return { period, foundOn, dueOn, state };
}

/** Of a branch, the year of the organization above it. */
async function ratingYears(tx: Transaction, { year, byId }: Places) {
  const cycles = (await tx.cycles.ofYears([year])).filter(({ branch_id: id }) => byId.get(id)?.kind !== 'branch');
  return (await branchYearsOf(tx, cycles, byId)).flatMap((own) => {
    const granularity = own.plan.periods?.shape.period ?? null;
    return granularity === null ? [] : [{ own, granularity }];
  });
}

/** As the meeting confirmed it; before that what is there already, worked out afresh. */
async function pointsOf(
  tx: Transaction,
  year: BranchYear,
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const run = await tx.ratings.findRun(year.cycleId);
  if (run !== undefined) {
    // Snapshots are stored as the engine gave them.
    const ratings = await tx.ratings.ofRun(run.id);
    return new Map(ratings.map(({ subject_id: id, result }) => [id, (result as MemberResult).periods ?? {}]));
  }
  const reckoned = reckonYear(year, await assembleEvidence(tx, year), { provisional: true });
  return new Map(reckoned.ok ? reckoned.value.results.map(({ id, periods = {} }) => [id, periods]) : []);
}
