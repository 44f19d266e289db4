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
  const place = await scoringOf(tx, { branchId, period });
  if (!place.ok) return place;
  const { year, input } = place.value;
  const sheet = await tx.sheets.find({ cycleId: year.cycleId, period, rater: input.by });
  return done(await monthAround(tx, place.value, sheet));
}

/** What is scored in a branch's month, before anything of the month itself is read. */
export type MonthScoring = Pick<BranchMonth, 'input' | 'items' | 'year' | 'period'>;

export async function scoringOf(tx: Transaction, { branchId, period }: MonthPlace): Promise<Result<MonthScoring>> {
  const year = await branchYearOf(tx, branchId, Number(period.slice(0, 4)));
  if (!year.ok) return year;
  const scoring = monthlyScoring(year.value.plan);
  return scoring.ok ? done({ ...scoring.value, year: year.value, period }) : scoring;
}

/** The month around its sheet, which the caller has found or holds. */
export async function monthAround<Sheet extends ScoreSheetRow | undefined>(
  tx: Transaction,
  scoring: MonthScoring,
  sheet: Sheet,
): Promise<BranchMonth & { readonly sheet: Sheet }> {
  const { year, period } = scoring;
  const everybody = await yearMembers(tx, year);
  return {
    ...scoring,
    members: everybody.filter((member) => isInDuring(member, period) && year.plan.scheme.rated.includes(member.status)),
    sheet,
    cells: sheet === undefined ? [] : await tx.scores.ofSheet(sheet.id),
    previous: await previousPoints(tx, scoring),
    notice: await tx.notices.findAt(year.cycleId, 'month', period),
  };
}

/** January looks back to last year's December, where the branch kept points then. */
async function previousPoints(tx: Transaction, { year, period: present, ...own }: MonthScoring) {
  const points = new Map<string, Map<string, number>>();
  const period = shiftPeriod(present, -1);
  const isSameYear = period.startsWith(year.cycle);
  const scoring = isSameYear
    ? done({ ...own, year, period })
    : await scoringOf(tx, { branchId: year.branch.id, period });
  if (!scoring.ok) return points;
  const { year: before, input } = scoring.value;
  const sheet = await tx.sheets.find({ cycleId: before.cycleId, period, rater: input.by });
  for (const cell of sheet === undefined ? [] : await tx.scores.ofSheet(sheet.id)) {
    if (cell.points === null) continue;
    const row = points.get(cell.subject_id) ?? new Map<string, number>();
    points.set(cell.subject_id, row.set(cell.item, cell.points));
  }
  return points;
}
