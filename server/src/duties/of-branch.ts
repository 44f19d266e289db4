import type { Duty as DutyView } from '@xianfeng/contract';
import { addDays, done, periodBounds, type Problem, type Result } from '@xianfeng/engine';
import type { ScoreSheetRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { calendarChecks } from '../calendar/missing.ts';
import { probationChecks } from '../affiliations/probation-checks.ts';
import { readMobileMembers } from '../mobile-members/list.ts';
import { isRated, type YearMember, yearMembers } from '../evidence/year-members.ts';
import { scoringOf } from '../cycles/scoring.ts';
import { yearRecords } from '../steps/records.ts';
import { supervisionChecks } from '../supervisions/branch-checks.ts';
import { openChecks } from './open-checks.ts';
import { remarkOn } from './remark.ts';
import { openDuties, yearDuties } from './year-duties.ts';

export interface BranchDutiesAsked {
  readonly branchId: string;
  readonly month?: string | undefined;
}

/** What falls due in a branch in a month, and on the present month's list also what is overdue from before. */
export function readBranchDuties(
  { store, clock }: Services,
  caller: Caller,
  { branchId, month: asked }: BranchDutiesAsked,
) {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const month = asked ?? today.slice(0, 7);
    const years = await yearsOf(tx, branchId, Number(month.slice(0, 4)));
    if (!years.ok) return years;
    const duties: DutyView[] = [];
    // A branch that is closed owes nothing: it could not have been closed before all was done.
    const isOpen = (await tx.organizations.find(branchId))?.to_on === null;
    for (const year of isOpen ? years.value : []) duties.push(...(await dutiesIn(tx, year, { month, today })));
    const branch = years.value[0]?.branch ?? { id: branchId, name: '' };
    const members = years.value[0] === undefined ? [] : await yearMembers(tx, years.value[0]);
    const mobile = await readMobileMembers(tx, branchId, today);
    return done({
      today,
      month,
      duties: duties.sort((left, right) => (left.dueOn < right.dueOn ? -1 : left.dueOn > right.dueOn ? 1 : 0)),
      checks: [
        ...(mobile.ok ? mobile.value.checks : []),
        ...(await probationChecks(tx, branchId, today)),
        ...(await supervisionChecks(tx, branchId, today)),
        ...(await calendarChecks(tx, today)),
        ...(isOpen ? await yearChecks(tx, branchId, today) : []),
      ],
      branch: {
        id: branch.id,
        name: branch.name,
        subject: years.value[0]?.subject ?? 'member',
        ...headCount(
          members.filter((member) => years.value[0] !== undefined && isRated(years.value[0].plan, member)),
          today,
        ),
        mobile: mobile.ok ? mobile.value.members.filter(({ isHosted }) => !isHosted).length : 0,
      },
      calendar: await calendarOf(tx, month),
    });
  });
}

/** The present year has no rules yet: whatever comes in would have no place. */
async function yearChecks(tx: Transaction, branchId: string, today: string): Promise<readonly Problem[]> {
  const year = Number(today.slice(0, 4));
  return (await tx.cycles.find(branchId, year)) === undefined
    ? [{ code: 'check.year-not-begun', facts: { year } }]
    : [];
}

/** The year itself first, then the one before: December is scored and closed in January. */
async function yearsOf(tx: Transaction, branchId: string, number: number): Promise<Result<readonly BranchYear[]>> {
  const present = await branchYearOf(tx, branchId, number);
  const before = await branchYearOf(tx, branchId, number - 1);
  if (!present.ok && !before.ok) return present;
  return done([present, before].flatMap((year) => (year.ok ? [year.value] : [])));
}

async function dutiesIn(
  tx: Transaction,
  year: BranchYear,
  { month, today }: { readonly month: string; readonly today: string },
) {
  const records = await yearRecords(tx, year);
  const filled = await filledCells(tx, year, records.sheets);
  const checks = await openChecks(tx, year.cycleId);
  const isPresent = month === today.slice(0, 7);
  return yearDuties(year, records, openDuties(today))
    .filter(({ dueOn, state }) => dueOn.startsWith(month) || (isPresent && state === 'overdue'))
    .map(
      (duty): DutyView => ({
        step: duty.step,
        kind: duty.kind,
        name: duty.name,
        period: duty.period,
        dueOn: duty.dueOn,
        state: duty.state,
        remark: remarkOn(duty, { year, members: records.members, filled, checks }),
      }),
    );
}

async function filledCells(
  tx: Transaction,
  { plan }: BranchYear,
  sheets: readonly ScoreSheetRow[],
): Promise<ReadonlyMap<string, number>> {
  const settling = sheets.filter(({ period, rater }) => {
    const scoring = scoringOf(plan, period);
    return scoring.ok && scoring.value.rater === rater;
  });
  const counts = await tx.scores.countBySheet(
    settling.filter(({ passed_on }) => passed_on === null).map(({ id }) => id),
  );
  return new Map(settling.map(({ id, period }) => [period, counts.get(id) ?? 0]));
}

function headCount(members: readonly YearMember[], today: string) {
  const present = members.filter(({ from, to }) => from <= today && (to === null || to >= today));
  const exempt = present.filter(({ exemptReason }) => exemptReason !== null).length;
  return { members: present.length, scored: present.length - exempt, exempt };
}

async function calendarOf(tx: Transaction, month: string) {
  const { from, to } = periodBounds(month);
  const known = new Map((await tx.calendar.between(from, to)).map(({ day, is_working }) => [day, is_working]));
  const days: { day: string; isWorking: boolean | null }[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push({ day, isWorking: known.get(day) ?? null });
  return days;
}
