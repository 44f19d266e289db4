import { done } from '@xianfeng/engine';
import type { CycleRow, OrganizationRow, Transaction } from '@xianfeng/store';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { branchYearOfCycle } from '../cycles/branch-year.ts';
import { yearMembers } from '../evidence/year-members.ts';
import type { YearRecords } from './done.ts';
import { type DatedDuty, yearDuties } from './year-duties.ts';

/** The month's duties by branch, in the order of the organizations; never people, never a ranking. */
export function readCommitteeDuties({ store, clock }: Services, caller: Caller, reach: Reach) {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const month = today.slice(0, 7);
    const organizations = await tx.organizations.list();
    const rows: { readonly branch: OrganizationRow; readonly duties: readonly DatedDuty[] }[] = [];
    const cycles = await cyclesInUse(tx, Number(month.slice(0, 4)));
    const records = await recordsOf(tx, cycles);
    for (const branch of organizations.filter(({ id }) => isWithin(organizations, reach, id))) {
      const duties: DatedDuty[] = [];
      for (const cycle of cycles.filter(({ branch_id }) => branch_id === branch.id)) {
        const year = await branchYearOfCycle(tx, cycle);
        const situation = { members: await yearMembers(tx, year), today };
        duties.push(...yearDuties(year, recordsOfCycle(records, cycle), situation));
      }
      const shown = duties.filter(({ dueOn, state }) => dueOn.startsWith(month) || state === 'overdue');
      if (shown.length > 0) rows.push({ branch, duties: shown });
    }
    return done({
      today,
      month,
      steps: stepsOf(rows.flatMap(({ duties }) => duties)),
      branches: rows.map((row) => branchView(organizations, row)),
    });
  });
}

async function cyclesInUse(tx: Transaction, year: number): Promise<readonly CycleRow[]> {
  return [...(await tx.cycles.ofYear(year)), ...(await tx.cycles.ofYear(year - 1))];
}

async function recordsOf(tx: Transaction, cycles: readonly CycleRow[]) {
  const ids = cycles.map(({ id }) => id);
  return {
    sheets: Map.groupBy(await tx.sheets.ofCycles(ids), ({ cycle_id }) => cycle_id),
    notices: Map.groupBy(await tx.notices.ofCycles(ids), ({ cycle_id }) => cycle_id),
    ballots: Map.groupBy(await tx.paperBallots.ofCycles(ids), ({ cycle_id }) => cycle_id),
    runs: new Map((await tx.ratings.runsOfCycles(ids)).map((run) => [run.cycle_id, run])),
  };
}

function recordsOfCycle(records: Awaited<ReturnType<typeof recordsOf>>, { id, year }: CycleRow): YearRecords {
  return {
    cycle: String(year),
    sheets: records.sheets.get(id) ?? [],
    notices: records.notices.get(id) ?? [],
    ballots: records.ballots.get(id) ?? [],
    run: records.runs.get(id),
  };
}

/** One column for each step and period that falls to any branch, in the order they are due. */
function stepsOf(duties: readonly DatedDuty[]) {
  const byColumn = new Map(duties.map((duty) => [`${duty.step}:${duty.period}`, duty]));
  return [...byColumn.values()]
    .sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1))
    .map(({ step, name, period }) => ({ step, name, period }));
}

function branchView(
  organizations: readonly OrganizationRow[],
  row: { readonly branch: OrganizationRow; readonly duties: readonly DatedDuty[] },
) {
  const { branch, duties } = row;
  return {
    id: branch.id,
    name: branch.name,
    parent: organizations.find(({ id }) => id === branch.parent_id)?.name ?? '',
    cells: duties.map(({ step, period, state, dueOn, doneOn }) => ({ step, period, state, dueOn, doneOn })),
  };
}

function isWithin(organizations: readonly OrganizationRow[], reach: Reach, id: string): boolean {
  if (reach.isWholeCommittee || reach.exactly.includes(id)) return true;
  for (let at: string | null = id; at !== null; at = organizations.find((row) => row.id === at)?.parent_id ?? null) {
    if (reach.below.includes(at)) return true;
  }
  return false;
}
