import { periodBounds } from '@xianfeng/engine';
import type { AppointmentRow, PledgePlanRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { monthsDueOf, type YearMember, yearMembers } from '../evidence/year-members.ts';
import { pledgedPeriods } from '../pledges/pledged-periods.ts';
import type { YearRecords } from './done.ts';

/** Every record of one branch's year that shows a step to be done, and the members whose year it is. */
export async function yearRecords(tx: Transaction, year: BranchYear) {
  const members = await yearMembers(tx, year);
  return {
    members,
    cycle: year.cycle,
    owed: monthsOwed(year, members),
    sheets: await tx.sheets.ofCycle(year.cycleId),
    notices: await tx.notices.ofCycle(year.cycleId),
    bulletins: await tx.bulletins.ofCycles([year.cycleId]),
    ballots: await tx.countedBallots.ofCycles([year.cycleId]),
    run: await tx.ratings.findRun(year.cycleId),
    minutes: await tx.minutes.standingOfCycles([year.cycleId]),
    spotChecks: await tx.spotChecks.finishedOfCycles([year.cycleId]),
    pledged: pledgedPeriods(year, { members, pledges: await plannedPledges(tx, year, members) }),
    recorders: recorderTerms(await tx.appointments.at(year.branch.id), year.cycle),
  } satisfies YearRecords & { readonly members: readonly YearMember[] };
}

/** Only where a step of the scheme is done by pledges is anything read. */
async function plannedPledges(
  tx: Transaction,
  { plan, cycleId, subject, year }: BranchYear,
  members: readonly YearMember[],
): Promise<PledgePlanRow[]> {
  const isAsked = plan.scheme.procedure.some(({ kind }) => kind === 'pledge');
  if (!isAsked) return [];
  if (subject === 'member') return tx.pledges.plannedOfCycles([cycleId]);
  // What branches pledge stands in their own years.
  const cycles = await tx.cycles.ofBranches(
    members.map(({ id }) => id),
    year,
  );
  return tx.pledges.plannedOfCycles(cycles.map(({ id }) => id));
}

/** Terms of a branch's recorders that reach into the year. */
export function recorderTerms(held: readonly AppointmentRow[], cycle: string): readonly AppointmentRow[] {
  const { from, to } = periodBounds(cycle);
  return held.filter(
    ({ role, from_on, to_on }) => role === 'recorder' && from_on <= to && (to_on === null || to_on >= from),
  );
}

const monthsPerYear = 12;

/** The months due for anybody, in order. */
export function monthsOwed({ plan }: Pick<BranchYear, 'plan'>, members: readonly YearMember[]): readonly string[] {
  const months = new Set<string>();
  for (const member of members) {
    // Most branches have somebody who is there all year; nobody else need be asked then.
    if (months.size === monthsPerYear) break;
    for (const month of monthsDueOf(member, plan)) months.add(month);
  }
  return [...months].sort();
}
