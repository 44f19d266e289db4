import type { Sheet } from '@xianfeng/contract';
import { done, periodBounds, refused, type Result } from '@xianfeng/engine';
import type { ScoreSheetRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { meetingProblems } from '../cycles/meeting.ts';
import { holdStanding } from '../organization-tree/hold-standing.ts';
import { branchSheetOf, type HeldSheet, holdSheet, sheetScoringOf } from './branch-sheet.ts';
import { passObstacles } from './obstacles.ts';
import { sheetView } from './view.ts';

export interface SheetPassing {
  readonly branchId: string;
  readonly period: string;
  readonly passedOn: string;
  readonly membersDue: number;
  readonly membersPresent: number;
}

/** The meeting passes every rater's sheet of a period; the same again changes nothing. */
export function passSheet(context: Context, caller: Caller, passing: SheetPassing): Promise<Result<Sheet>> {
  const { clock, newId } = context;
  return commit(context, caller, async (tx, trail) => {
    const branch = await holdStanding(tx, passing.branchId);
    if (!branch.ok) return branch;
    const scoring = await sheetScoringOf(tx, passing);
    if (!scoring.ok) return scoring;
    const { year, period } = scoring.value;
    const today = clock.today();
    if (periodBounds(period).from > today) return refused({ code: 'sheet.in-future', facts: { period } });
    // Whoever changes or withdraws a pledge of the period waits until it is passed, and then finds it so.
    if ((year.plan.scheme.pledges ?? []).length > 0) await tx.cycles.lock(year.cycleId);
    const held = await holdSheet(tx, scoring.value, newId);
    const { settling } = held;
    if (isSamePassing(settling, passing)) return done(await sheetView(tx, held, caller));
    if (settling.passed_on !== null)
      return refused({ code: 'sheet.passed', facts: { period, on: settling.passed_on } });
    const meeting = { on: passing.passedOn, due: passing.membersDue, present: passing.membersPresent };
    const obstacles = [
      ...(await passObstacles(tx, held)),
      ...meetingProblems(meeting, periodBounds(period).from, today),
    ];
    if (obstacles.length > 0) return refused(...obstacles);
    await passAll(tx, held, { passing: { ...passing, passedBy: caller.personId, passedAt: clock.now() }, newId });
    trail.add({ subjectId: settling.id, organizationId: passing.branchId, after: passing });
    const passed = await branchSheetOf(tx, passing);
    return passed.ok ? done(await sheetView(tx, passed.value, caller)) : passed;
  });
}

interface Passing {
  readonly passing: Parameters<Transaction['sheets']['pass']>[1];
  readonly newId: () => string;
}

/** Peers' sheets become nobody's: after the meeting no one needs to know who gave what. */
async function passAll(tx: Transaction, { all, settling }: HeldSheet, { passing, newId }: Passing): Promise<void> {
  await tx.sheets.pass([settling.id, ...all.map(({ sheet }) => sheet.id)], passing);
  const { passedOn, membersDue, membersPresent, passedBy, passedAt } = passing;
  const passed = { passed_on: passedOn, members_due: membersDue, members_present: membersPresent };
  // By what stands on them, so that the order of the new ids says nothing of the order in which they were given.
  const given = all
    .filter(({ sheet }) => sheet.giver_id !== null)
    .toSorted((left, right) => (pointsOf(left) < pointsOf(right) ? -1 : 1));
  for (const { sheet } of given) {
    const row = { ...sheet, ...passed, passed_by: passedBy, passed_at: passedAt };
    await tx.sheets.conceal(row, { id: newId(), giverId: newId() });
  }
}

function pointsOf({ cells }: HeldSheet['all'][number]): string {
  return cells.map(({ points }) => points).join(' ');
}

function isSamePassing(sheet: ScoreSheetRow, passing: SheetPassing): boolean {
  return (
    sheet.passed_on === passing.passedOn &&
    sheet.members_due === passing.membersDue &&
    sheet.members_present === passing.membersPresent
  );
}
