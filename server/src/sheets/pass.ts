import type { Sheet } from '@xianfeng/contract';
import { done, periodBounds, refused, type Result } from '@xianfeng/engine';
import type { ScoreSheetRow } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { meetingProblems } from '../cycles/meeting.ts';
import { unrecordedProblems } from '../steps/waiting.ts';
import { holdStanding } from '../organization-tree/hold-standing.ts';
import { branchMonthOf, type MonthPlace } from './branch-month.ts';
import { sheetObstacles } from './obstacles.ts';
import { sheetView } from './view.ts';

export interface SheetPassing extends MonthPlace {
  readonly passedOn: string;
  readonly membersDue: number;
  readonly membersPresent: number;
}

/** The branch committee's meeting passes a month's sheet; the same again changes nothing. */
export function passSheet(context: Context, caller: Caller, passing: SheetPassing): Promise<Result<Sheet>> {
  const { clock, newId } = context;
  return commit(context, caller, async (tx, trail) => {
    const branch = await holdStanding(tx, passing.branchId);
    if (!branch.ok) return branch;
    const found = await branchMonthOf(tx, passing);
    if (!found.ok) return found;
    const { year, input, period } = found.value;
    const today = clock.today();
    if (period > today.slice(0, 7)) return refused({ code: 'sheet.in-future', facts: { period } });
    const sheet = await tx.sheets.lock(newId(), { cycleId: year.cycleId, period, rater: input.by });
    const month = await branchMonthOf(tx, passing);
    if (!month.ok) return month;
    if (isSamePassing(sheet, passing)) return done(sheetView(month.value, caller));
    if (sheet.passed_on !== null) return refused({ code: 'sheet.passed', facts: { period, on: sheet.passed_on } });
    const meeting = { on: passing.passedOn, due: passing.membersDue, present: passing.membersPresent };
    const obstacles = [
      ...sheetObstacles(month.value),
      ...(await unrecordedProblems(tx, year, { kind: 'scoring', period })),
      ...meetingProblems(meeting, periodBounds(period).from, today),
    ];
    if (obstacles.length > 0) return refused(...obstacles);
    await tx.sheets.pass(sheet.id, { ...passing, passedBy: caller.personId, passedAt: clock.now() });
    trail.add({ subjectId: sheet.id, organizationId: passing.branchId, after: passing });
    const passed = await branchMonthOf(tx, passing);
    return passed.ok ? done(sheetView(passed.value, caller)) : passed;
  });
}

function isSamePassing(sheet: ScoreSheetRow, passing: SheetPassing): boolean {
  return (
    sheet.passed_on === passing.passedOn &&
    sheet.members_due === passing.membersDue &&
    sheet.members_present === passing.membersPresent
  );
}
