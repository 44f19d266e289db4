import { done, type Plan, refused, type Result } from '@xianfeng/engine';
import type { CycleRow, OrganizationRow, SchemeVersionRow, Transaction } from '@xianfeng/store';
import { planOf } from '../schemes/plan-of.ts';

/** A branch's assessment year with the scheme it runs under. */
export interface BranchYear {
  readonly cycleId: string;
  readonly year: number;
  /** The year as the engine names it, `2026`. */
  readonly cycle: string;
  readonly branch: { readonly id: string; readonly name: string; readonly kind: string | null };
  readonly version: SchemeVersionRow;
  readonly plan: Plan;
}

/** Refuses where the branch keeps no points in that year. */
export async function branchYearOf(tx: Transaction, branchId: string, year: number): Promise<Result<BranchYear>> {
  const cycle = await tx.cycles.find(branchId, year);
  if (cycle === undefined) return refused({ code: 'cycle.none', facts: { year } });
  return done(await branchYearOfCycle(tx, cycle));
}

export async function branchYearOfCycle(tx: Transaction, cycle: CycleRow): Promise<BranchYear> {
  const branch = await tx.organizations.find(cycle.branch_id);
  const version = await tx.schemes.find(cycle.scheme_version_id);
  return yearOf(cycle, branch, version);
}

/** Many years at once: each version of a scheme is read once, however many branches run under it. */
export async function branchYearsOf(
  tx: Transaction,
  cycles: readonly CycleRow[],
  branches: ReadonlyMap<string, OrganizationRow>,
): Promise<readonly BranchYear[]> {
  const versions = new Map<string, SchemeVersionRow | undefined>();
  for (const id of new Set(cycles.map((cycle) => cycle.scheme_version_id))) versions.set(id, await tx.schemes.find(id));
  return cycles.map((cycle) => yearOf(cycle, branches.get(cycle.branch_id), versions.get(cycle.scheme_version_id)));
}

function yearOf(
  cycle: CycleRow,
  branch: OrganizationRow | undefined,
  version: SchemeVersionRow | undefined,
): BranchYear {
  if (branch === undefined || version === undefined) {
    throw new Error('Foreign keys hold a cycle to its branch and version; one of them is gone.');
  }
  return {
    cycleId: cycle.id,
    year: cycle.year,
    cycle: String(cycle.year),
    branch: { id: branch.id, name: branch.name, kind: branch.branch_kind },
    version,
    plan: planOf(version),
  };
}
