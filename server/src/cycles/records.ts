import { periodBounds } from '@xianfeng/engine';
import type { AppointmentRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from './branch-year.ts';
import type { YearRecords } from './done.ts';

/** Every record of one branch's year that shows a step to be done. */
export async function yearRecords(tx: Transaction, year: BranchYear) {
  return {
    cycle: year.cycle,
    sheets: await tx.sheets.ofCycle(year.cycleId),
    notices: await tx.notices.ofCycle(year.cycleId),
    ballots: await tx.paperBallots.ofCycle(year.cycleId),
    run: await tx.ratings.findRun(year.cycleId),
    minutes: await tx.minutes.standingOfCycles([year.cycleId]),
    recorders: recorderTerms(await tx.appointments.at(year.branch.id), year.cycle),
  } satisfies YearRecords;
}

/** Terms of a branch's recorders that reach into the year. */
export function recorderTerms(held: readonly AppointmentRow[], cycle: string): readonly AppointmentRow[] {
  const { from, to } = periodBounds(cycle);
  return held.filter(
    ({ role, from_on, to_on }) => role === 'recorder' && from_on <= to && (to_on === null || to_on >= from),
  );
}
