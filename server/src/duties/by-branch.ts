import type { CycleRow, OrganizationRow, Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearsOf } from '../cycles/branch-year.ts';
import { yearMembers, yearMembersByBranch } from '../evidence/year-members.ts';
import { pledgedPeriods } from '../pledges/pledged-periods.ts';
import type { YearRecords } from '../steps/done.ts';
import { monthsOwed, recorderTerms } from '../steps/records.ts';
import { type DatedDuty, openDuties, yearDuties } from './year-duties.ts';

export interface SchemeDuty extends DatedDuty {
  readonly scheme: string;
  readonly cycleId: string;
  /** Whether what it looks into is drawn by lot. */
  readonly isByLot: boolean;
  /** The first step that has to be done before, and is not. */
  readonly waitsForStep: { readonly name: string; readonly period: string } | null;
}

export interface Reached {
  readonly byId: ReadonlyMap<string, OrganizationRow>;
  readonly reached: ReadonlySet<string>;
  readonly today: string;
}

/** December is scored and closed in January. */
export function yearsAsked(today: string): readonly number[] {
  const present = Number(today.slice(0, 4));
  return [present, present - 1];
}

/** Of these years, by one query for each kind of record, however many branches there are. */
export async function dutiesByBranch(tx: Transaction, { byId, reached, today }: Reached, years: readonly number[]) {
  // A branch that is closed owes nothing: it could not have been closed before all was done.
  const owes = (branchId: string) => reached.has(branchId) && byId.get(branchId)?.to_on === null;
  const cycles = (await tx.cycles.ofYears(years)).filter(({ branch_id }) => owes(branch_id));
  const records = await recordsOf(tx, cycles);
  const members = await membersOf(tx, cycles);
  const ask = openDuties(today);
  const duties = new Map<string, readonly SchemeDuty[]>();
  for (const year of await branchYearsOf(tx, cycles, byId)) {
    const { branch, cycleId } = year;
    const rated =
      year.subject === 'branch' ? await yearMembers(tx, year) : (members.get(year.year)?.get(branch.id) ?? []);
    const owed = monthsOwed(year, rated);
    // What branches pledge stands in their own years.
    const places = year.subject === 'branch' ? cycles.filter((cycle) => cycle.year === year.year) : [{ id: cycleId }];
    const pledges = places.flatMap(({ id }) => records.pledges.get(id) ?? []);
    const pledged = pledgedPeriods(year, { members: rated, pledges });
    const due = yearDuties(
      year,
      { ...recordsOfCycle(records, { id: cycleId, year: year.year, branch_id: branch.id }), owed, pledged },
      ask,
    );
    const scheme = year.version.name;
    duties.set(branch.id, [
      ...(duties.get(branch.id) ?? []),
      ...due.map((duty) => ({ ...duty, scheme, cycleId, ...wordsOf(year, duty) })),
    ]);
  }
  return duties;
}

function wordsOf({ plan }: BranchYear, { step, waitsFor }: DatedDuty) {
  const { procedure } = plan.scheme;
  const [awaited = '', period = ''] = waitsFor[0]?.split(':') ?? [];
  const name = procedure.find(({ id }) => id === awaited)?.name;
  return {
    isByLot: procedure.some(({ id, lot }) => id === step && lot != null),
    waitsForStep: name === undefined ? null : { name, period },
  };
}

/** By year and branch. */
async function membersOf(tx: Transaction, cycles: readonly CycleRow[]) {
  const members = new Map<number, Awaited<ReturnType<typeof yearMembersByBranch>>>();
  for (const [year, own] of Map.groupBy(cycles, (cycle) => cycle.year)) {
    const branchIds = own.map(({ branch_id }) => branch_id);
    members.set(year, await yearMembersByBranch(tx, branchIds, year));
  }
  return members;
}

async function recordsOf(tx: Transaction, cycles: readonly CycleRow[]) {
  const ids = cycles.map(({ id }) => id);
  return {
    sheets: Map.groupBy(await tx.sheets.passingsOfCycles(ids), ({ cycle_id }) => cycle_id),
    notices: Map.groupBy(await tx.notices.openingsOfCycles(ids), ({ cycle_id }) => cycle_id),
    ballots: Map.groupBy(await tx.countedBallots.ofCycles(ids), ({ cycle_id }) => cycle_id),
    bulletins: Map.groupBy(await tx.bulletins.ofCycles(ids), ({ cycle_id }) => cycle_id),
    minutes: Map.groupBy(await tx.minutes.standingOfCycles(ids), ({ cycle_id }) => cycle_id),
    spotChecks: Map.groupBy(await tx.spotChecks.finishedOfCycles(ids), ({ cycle_id }) => cycle_id),
    pledges: Map.groupBy(await tx.pledges.plannedOfCycles(ids), ({ cycle_id }) => cycle_id),
    recorders: Map.groupBy(await tx.appointments.ofRole('recorder'), ({ organization_id }) => organization_id),
    runs: new Map((await tx.ratings.runsOfCycles(ids)).map((run) => [run.cycle_id, run])),
  };
}

function recordsOfCycle(
  records: Awaited<ReturnType<typeof recordsOf>>,
  { id, year, branch_id: branchId }: Pick<CycleRow, 'id' | 'year' | 'branch_id'>,
): Omit<YearRecords, 'owed' | 'pledged'> {
  return {
    cycle: String(year),
    sheets: records.sheets.get(id) ?? [],
    notices: records.notices.get(id) ?? [],
    ballots: records.ballots.get(id) ?? [],
    run: records.runs.get(id),
    bulletins: records.bulletins.get(id) ?? [],
    minutes: records.minutes.get(id) ?? [],
    spotChecks: records.spotChecks.get(id) ?? [],
    recorders: recorderTerms(records.recorders.get(branchId) ?? [], String(year)),
  };
}
