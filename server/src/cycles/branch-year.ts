import { done, type Plan, refused, type Result, type Subject } from '@xianfeng/engine';
import type { CycleRow, OrganizationRow, SchemeVersionRow, Transaction } from '@xianfeng/store';
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
  const cycle = await tx.cycles.find(branchId, year);
  if (cycle === undefined) return refused({ code: 'cycle.none', facts: { year } });
  return done(await branchYearOfCycle(tx, cycle));
}

export async function branchYearOfCycle(tx: Transaction, cycle: CycleRow): Promise<BranchYear> {
  const branch = await tx.organizations.find(cycle.branch_id);
  const version = await tx.schemes.find(cycle.scheme_version_id);
  const names = await tx.organizationHistory.namesOn([cycle.branch_id], lastDayOf(cycle));
  return yearOf(cycle, version, { branch, names });
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
  return cycles.map((cycle) =>
    yearOf(cycle, versions.get(cycle.scheme_version_id), {
      branch: branches.get(cycle.branch_id),
      names: names.get(lastDayOf(cycle)) ?? new Map(),
    }),
  );
}

function lastDayOf({ year }: CycleRow): string {
  return `${year}-12-31`;
}

interface Named {
  readonly branch: OrganizationRow | undefined;
  /** What branches were called at the end of the year: a year that is over keeps the name it was lived under. */
  readonly names: ReadonlyMap<string, string>;
}

function yearOf(cycle: CycleRow, version: SchemeVersionRow | undefined, { branch, names }: Named): BranchYear {
  if (branch === undefined || version === undefined) {
    throw new Error('Foreign keys hold a cycle to its branch and version; one of them is gone.');
  }
  const subject = subjectOf(branch);
  return {
    subject,
    cycleId: cycle.id,
    year: cycle.year,
    cycle: String(cycle.year),
    branch: { id: branch.id, name: names.get(branch.id) ?? branch.name, kind: branch.branch_kind },
    version,
    plan: planFor(version, subject),
  };
}

/** A branch rates its members, every organization above it branches. */
export function subjectOf({ kind }: Pick<OrganizationRow, 'kind'>): Subject {
  return kind === 'branch' ? 'member' : 'branch';
}
