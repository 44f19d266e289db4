import { done, type Result, shiftPeriod } from '@xianfeng/engine';
import type { NoticePlaceRow, ScoreRow, ScoreSheetRow, Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { type MonthlyScoring, monthlyScoring } from '../cycles/monthly-scoring.ts';
import { isInDuring, type YearMember, yearMembers } from '../evidence/year-members.ts';

/** One month of a branch: what is scored, who is in the branch, what stands and what stood the month before. */
export interface BranchMonth extends MonthlyScoring {
  readonly year: BranchYear;
  readonly period: string;
  /** In the branch at some time of the month and rated at all, by surname strokes. */
  readonly members: readonly YearMember[];
  readonly sheet: ScoreSheetRow | undefined;
  readonly cells: readonly ScoreRow[];
  /** Last month's points by member and item, ten-thousandths. */
  readonly previous: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly notice: NoticePlaceRow | undefined;
}

export interface MonthPlace {
  readonly branchId: string;
  readonly period: string;
}

export async function branchMonthOf(tx: Transaction, { branchId, period }: MonthPlace): Promise<Result<BranchMonth>> {
  const year = await branchYearOf(tx, branchId, Number(period.slice(0, 4)));
  if (!year.ok) return year;
  const scoring = monthlyScoring(year.value.plan);
  if (!scoring.ok) return scoring;
  const { plan, cycleId } = year.value;
  const everybody = await yearMembers(tx, year.value);
  const sheet = await tx.sheets.find({ cycleId, period, rater: scoring.value.input.by });
  return done({
    ...scoring.value,
    year: year.value,
    period,
    members: everybody.filter((member) => isInDuring(member, period) && plan.scheme.rated.includes(member.status)),
    sheet,
    cells: sheet === undefined ? [] : await tx.scores.ofSheet(sheet.id),
    previous: await previousPoints(tx, branchId, shiftPeriod(period, -1)),
    notice: await tx.notices.findAt(cycleId, 'month', period),
  });
}

/** January looks back to last year's December, where the branch kept points then. */
async function previousPoints(tx: Transaction, branchId: string, period: string): Promise<BranchMonth['previous']> {
  const points = new Map<string, Map<string, number>>();
  const year = await branchYearOf(tx, branchId, Number(period.slice(0, 4)));
  const scoring = year.ok ? monthlyScoring(year.value.plan) : year;
  if (!year.ok || !scoring.ok) return points;
  const sheet = await tx.sheets.find({ cycleId: year.value.cycleId, period, rater: scoring.value.input.by });
  for (const cell of sheet === undefined ? [] : await tx.scores.ofSheet(sheet.id)) {
    if (cell.points === null) continue;
    const row = points.get(cell.subject_id) ?? new Map<string, number>();
    points.set(cell.subject_id, row.set(cell.item, cell.points));
  }
  return points;
}
