import { done } from '@xianfeng/engine';
import type { OrganizationRow, Transaction } from '@xianfeng/store';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { branchYearsOf } from '../cycles/branch-year.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { dutiesByBranch, type Reached, yearsAsked } from './by-branch.ts';
import type { DatedDuty } from './year-duties.ts';

interface BranchDuties {
  readonly branch: OrganizationRow;
  /** The scheme of the latest year the branch has. */
  readonly scheme: string;
  readonly duties: readonly DatedDuty[];
}

/** The month's duties by branch, in the order of the organizations; never people, never a ranking. */
export function readCommitteeDuties({ store, clock }: Services, caller: Caller, reach: Reach) {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const month = today.slice(0, 7);
    const organizations = await tx.organizations.list();
    const byId = new Map(organizations.map((row) => [row.id, row]));
    const reached = reachedIds(organizations, reach);
    const duties = await dutiesByBranch(tx, { byId, reached, today }, yearsAsked(today));
    const branchYears = await branchYearsIn(tx, { byId, reached, today });
    const rows = organizations.flatMap((branch): BranchDuties[] => {
      const own = duties.get(branch.id) ?? [];
      const due = own.filter(({ dueOn, state }) => dueOn.startsWith(month) || state === 'overdue');
      return due.length === 0 ? [] : [{ branch, scheme: own[0]?.scheme ?? '', duties: due }];
    });
    const boards = [...Map.groupBy(rows, ({ scheme }) => scheme)].map(([scheme, own]) => ({
      scheme,
      steps: stepsOf(own.flatMap((row) => row.duties)),
      branches: own.map((row) => branchView(row, byId.get(row.branch.parent_id ?? '')?.name ?? '')),
    }));
    return done({
      today,
      month,
      branchYears,
      boards: boards.sort((left, right) => right.branches.length - left.branches.length),
    });
  });
}

/** Who rates branches in the present year, in the order of the organizations. */
async function branchYearsIn(tx: Transaction, { byId, reached, today }: Reached) {
  const cycles = await tx.cycles.ofYears([Number(today.slice(0, 4))]);
  const above = cycles.filter(({ branch_id: id }) => reached.has(id) && byId.get(id)?.kind !== 'branch');
  const years = new Map((await branchYearsOf(tx, above, byId)).map((year) => [year.branch.id, year]));
  return [...byId.keys()].flatMap((id) => {
    const year = years.get(id);
    return year === undefined ? [] : [{ id, name: year.branch.name, scheme: year.version.name }];
  });
}

/** How many duties are overdue in each branch in reach that has any, in the order of the organizations. */
export async function overdueByBranch(tx: Transaction, reach: Reach, today: string) {
  const organizations = await tx.organizations.list();
  const byId = new Map(organizations.map((row) => [row.id, row]));
  const duties = await dutiesByBranch(
    tx,
    { byId, reached: reachedIds(organizations, reach), today },
    yearsAsked(today),
  );
  return organizations.flatMap(({ id, name }) => {
    const count = (duties.get(id) ?? []).filter(({ state }) => state === 'overdue').length;
    return count === 0 ? [] : [{ id, name, count }];
  });
}

/** One column for each step and period that falls to any branch, in the order they are due. */
function stepsOf(duties: readonly DatedDuty[]) {
  const byColumn = new Map(duties.map((duty) => [`${duty.step}:${duty.period}`, duty]));
  return [...byColumn.values()]
    .sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1))
    .map(({ step, name, period }) => ({ step, name, period }));
}

function branchView({ branch, duties }: BranchDuties, parent: string) {
  return {
    id: branch.id,
    name: branch.name,
    parent,
    cells: duties.map(({ step, period, state, dueOn, doneOn }) => ({ step, period, state, dueOn, doneOn })),
  };
}
