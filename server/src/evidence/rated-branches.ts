import { periodBounds, periodsDue } from '@xianfeng/engine';
import type { OrganizationRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { pathOf } from '../organization-tree/reached.ts';
import { planOf } from '../schemes/plan-of.ts';

/**
 * The branches that an organization rates in a year, in the order of the tree: those below it that stood in its first
 * month, as a member is due from the month he has come in. Where the scheme rates members too, those that run under it.
 */
export async function ratedBranches(tx: Transaction, { branch, year, cycle, version }: BranchYear) {
  const organizations = await tx.organizations.list();
  const byId = new Map(organizations.map((row) => [row.id, row]));
  const below = organizations.filter(
    (row) => row.kind === 'branch' && pathOf(byId, row.id).includes(branch.id) && isDueAllYear(row, cycle),
  );
  const ids = below.map(({ id }) => id);
  const names = await tx.organizationHistory.namesOn(ids, periodBounds(cycle).to);
  const years = new Map((await tx.cycles.ofBranches(ids, year)).map((own) => [own.branch_id, own.scheme_version_id]));
  const isBeside = planOf(version).scheme.subject === 'member';
  return below
    .filter(({ id }) => !isBeside || years.get(id) === version.id)
    .map((row) => ratedBranch(row, { name: names.get(row.id) ?? row.name, organizationId: branch.id, cycle }));
}

function isDueAllYear({ from_on: from, to_on: to }: OrganizationRow, cycle: string): boolean {
  return periodsDue({ from, to }, cycle, 'month')[0] === `${cycle}-01`;
}

interface Rating {
  readonly name: string;
  readonly organizationId: string;
  readonly cycle: string;
}

/** A branch stands where a member stands in a branch's year: it stays with whoever rates it, and nobody is exempt. */
function ratedBranch(row: OrganizationRow, { name, organizationId, cycle }: Rating) {
  const { from } = periodBounds(cycle);
  const stay = { branchId: organizationId, from, to: row.to_on };
  return {
    ...{ id: row.id, name, category: row.branch_kind, status: 'full' as const, exemptReason: null },
    ...{ from, to: row.to_on, stays: [stay], runs: [[stay]] },
    months: periodsDue({ from, to: row.to_on }, cycle, 'month'),
  };
}
