import { done, type Plan, refused, type Result, type Subject } from '@xianfeng/engine';
import type { CycleRow, CycleYearRow, OrganizationRow, SchemeVersionRow, Transaction } from '@xianfeng/store';
import { planFor } from '../schemes/plan-of.ts';

/** An assessment year with the scheme it runs under: a branch's of its members, or that of whoever rates branches. */
export interface BranchYear {
  readonly cycleId: string;
  readonly year: number;
  /** The year as the engine names it, `2026`. */
  readonly cycle: string;
  /** Whom the year rates. */
  readonly subject: Subject;
  /** Whose year it is: the branch, or the organization above the branches it rates. */
  readonly branch: { readonly id: string; readonly name: string; readonly kind: string | null };
  readonly version: SchemeVersionRow;
  readonly plan: Plan;
}

/** Refuses where the branch keeps no points in that year. */
export async function branchYearOf(tx: Transaction, branchId: string, year: number): Promise<Result<BranchYear>> {
  const row = await tx.cycles.findYear(branchId, year);
  return row === undefined ? refused({ code: 'cycle.none', facts: { year } }) : done(yearOf(row));
}

export async function branchYearOfCycle(
  tx: Transaction,
  { branch_id, year }: Pick<CycleRow, 'branch_id' | 'year'>,
): Promise<BranchYear> {
  const row = await tx.cycles.findYear(branch_id, year);
  if (row === undefined) throw gone();
  return yearOf(row);
}

/** Many years at once: each version of a scheme is read once, however many branches run under it. */
export async function branchYearsOf(
  tx: Transaction,
  cycles: readonly CycleRow[],
  branches: ReadonlyMap<string, OrganizationRow>,
): Promise<readonly BranchYear[]> {
  const versions = new Map<string, SchemeVersionRow | undefined>();
  for (const id of new Set(cycles.map((cycle) => cycle.scheme_version_id))) versions.set(id, await tx.schemes.find(id));
  const names = new Map<string, ReadonlyMap<string, string>>();
  for (const [day, own] of Map.groupBy(cycles, lastDayOf)) {
    const ids = own.map(({ branch_id }) => branch_id);
    names.set(day, await tx.organizationHistory.namesOn(ids, day));
  }
  return cycles.map((cycle) => {
    const [branch, version] = [branches.get(cycle.branch_id), versions.get(cycle.scheme_version_id)];
    if (branch === undefined || version === undefined) throw gone();
    // What branches were called at the end of the year: a year that is over keeps the name it was lived under.
    const name = names.get(lastDayOf(cycle))?.get(branch.id) ?? branch.name;
    return yearOf({ cycle, branch: { ...branch, name }, version });
  });
}

function lastDayOf({ year }: CycleRow): string {
  return `${year}-12-31`;
}

function yearOf({ cycle, branch, version }: CycleYearRow): BranchYear {
  const subject = subjectOf(branch);
  return {
    subject,
    cycleId: cycle.id,
    year: cycle.year,
    cycle: String(cycle.year),
    branch: { id: branch.id, name: branch.name, kind: branch.branch_kind },
    version,
    plan: planFor(version, subject),
  };
}

function gone(): Error {
  return new Error('Foreign keys hold a cycle to its branch and version; one of them is gone.');
}

/** A branch rates its members, every organization above it branches. */
export function subjectOf({ kind }: Pick<OrganizationRow, 'kind'>): Subject {
  return kind === 'branch' ? 'member' : 'branch';
}
