import type { Statistics } from '@xianfeng/contract';
import type { MemberResult } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearsOf } from '../cycles/branch-year.ts';
import { assembleEvidence } from '../evidence/assemble.ts';
import { reckonYear } from '../evidence/reckon-year.ts';
import { yearMembers } from '../evidence/year-members.ts';
import type { Places } from './places.ts';

type BranchResults = Statistics['branchResults'];

/**
 * What branches come to from period to period in the years of whoever rates them, where the scheme publishes that. Each
 * organization's branches stand under one scheme, in the order of the tree.
 */
export async function branchResults(tx: Transaction, places: Places): Promise<BranchResults> {
  const { reached, year } = places;
  const tasks = await tx.statistics.tasks([...reached], year);
  const results: BranchResults = [];
  for (const own of await ratingYears(tx, places)) {
    const branches = (await yearMembers(tx, own)).filter(({ id }) => reached.has(id));
    const points = await periodsOf(tx, own);
    const periods = [...new Set([...points.values()].flatMap((each) => Object.keys(each)))].toSorted();
    if (branches.length === 0 || periods.length === 0) continue;
    results.push({
      ...{ organization: own.branch.name, scheme: own.version.name, periods },
      branches: branches.map(({ id, name }) => ({
        ...{ id, name, points: periods.map((period) => points.get(id)?.[period] ?? null) },
        ...{ opened: 0, settled: 0, ...tasks.get(id) },
      })),
    });
  }
  return results;
}

/** Of a branch, the year of the organization above it. */
async function ratingYears(tx: Transaction, { year, byId }: Places): Promise<readonly BranchYear[]> {
  const cycles = (await tx.cycles.ofYears([year])).filter(({ branch_id: id }) => byId.get(id)?.kind !== 'branch');
  return (await branchYearsOf(tx, cycles, byId)).filter(({ plan }) => plan.periods !== null);
}

/** As the meeting confirmed it; before that what is there already, worked out afresh. */
async function periodsOf(
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
