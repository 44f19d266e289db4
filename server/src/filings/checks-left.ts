import type { FilingPreview } from '@xianfeng/contract';
import type { Transaction } from '@xianfeng/store';
import { dutiesByBranch } from '../duties/by-branch.ts';

interface YearAsked {
  readonly year: number;
  readonly today: string;
}

/**
 * What a scheme has the committee itself do in branches whose year is confirmed, and it has not done: it files what it has
 * checked. Where a branch has not confirmed there is nothing to check, and its members are filed as open.
 */
export async function checksLeft(tx: Transaction, { year, today }: YearAsked): Promise<FilingPreview['checksLeft']> {
  const organizations = await tx.organizations.list();
  const cycles = await tx.cycles.ofYears([year]);
  const runs = await tx.ratings.runsOfCycles(cycles.map(({ id }) => id));
  const confirmed = new Set(runs.map(({ cycle_id: id }) => id));
  const reached = new Set(cycles.filter(({ id }) => confirmed.has(id)).map(({ branch_id: id }) => id));
  const byId = new Map(organizations.map((row) => [row.id, row]));
  const duties = await dutiesByBranch(tx, { byId, reached, today }, [year]);
  // Above branches it is they who are rated, and what they come to is not filed.
  const branches = organizations.filter(({ id, kind }) => kind === 'branch' && reached.has(id));
  return branches.flatMap(({ id: branchId, name: branch }) =>
    (duties.get(branchId) ?? [])
      .filter(({ actor, state }) => actor === 'committee-officer' && state !== 'done')
      .map(({ name, period }) => ({ branchId, branch, name, period })),
  );
}
