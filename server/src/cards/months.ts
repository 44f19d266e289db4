import type { Card } from '@xianfeng/contract';
import { decimalFromPoints, type Item, periodsOf } from '@xianfeng/engine';
import type { CardFileRow, ScoreOfCycle, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { scoredBy, scoringsOf, settledScores } from '../cycles/scoring.ts';
import { cardFileOf, rowsOfFile } from '../evidence/card-file-rows.ts';
import { placesOfPeriods, type Run } from '../evidence/person-year.ts';
import { isRated, type YearMember } from '../evidence/year-members.ts';
import { sheetState } from '../sheets/view.ts';

/** The years of the branches a card has been in, by branch. */
export type YearsByBranch = ReadonlyMap<string, BranchYear>;

interface CardMonthsOf {
  readonly member: YearMember;
  readonly run: Run;
  readonly years: YearsByBranch;
  /** Cards from another committee on the way. */
  readonly files: readonly CardFileRow[];
  /** The branch whose card it is; months of others carry their names. */
  readonly year: BranchYear;
}

/**
 * The strip of months, or of whatever periods the scheme scores in: state, points, the meeting, the notice and the reasons a member may read. What the branch
 * committee has not passed yet is a draft: it may still change, so it is on nobody's card.
 */
export async function cardMonths(
  tx: Transaction,
  { member, run, years, files, year }: CardMonthsOf,
): Promise<readonly CardMonth[]> {
  const cadence = scoredBy(year.plan);
  if (cadence === null) return [];
  const due = placesOfPeriods(run, year.cycle, cadence);
  const records = new Map<string, MonthRecords>();
  for (const own of years.values()) records.set(own.branch.id, await recordsOf(tx, own, member.id));
  const fromFiles = new Map(files.map((file) => [file.id, monthsOfFile(file)]));
  return periodsOf(year.cycle, cadence).flatMap((period): CardMonth[] => {
    const branchId = due.get(period) ?? year.branch.id;
    const scoredBy = records.get(branchId);
    if (scoredBy === undefined) return fromFiles.get(branchId)?.filter((month) => month.period === period) ?? [];
    const isDue = due.has(period) && member.exemptReason === null && isRated(scoredBy.year.plan, member);
    return [
      {
        ...monthOf(scoredBy, { period, isDue }),
        branchId,
        branch: branchId === year.branch.id ? null : scoredBy.year.branch.name,
      },
    ];
  });
}

export type CardMonth = Card['months'][number] & { readonly branchId: string };

/** What another committee's meetings gave, as its signed file says. */
function monthsOfFile(file: CardFileRow): readonly CardMonth[] {
  const { committee, card } = cardFileOf(file).body;
  const { scores } = rowsOfFile(file);
  return (card?.months ?? []).map(({ period, total, meetingOn }) => ({
    ...{ period, total, meetingOn, state: 'passed' as const, noticeId: null, noticeClosesOn: null, reasons: [] },
    points: Object.fromEntries(
      scores.filter((score) => score.period === period).map(({ item, points }) => [item, decimalFromPoints(points)]),
    ),
    ...{ branchId: file.id, branch: `${committee.name} · ${card?.branch ?? ''}` },
  }));
}

interface MonthRecords {
  readonly year: BranchYear;
  readonly items: readonly Item[];
  readonly sheets: Awaited<ReturnType<Transaction['sheets']['ofCycle']>>;
  readonly notices: Awaited<ReturnType<Transaction['notices']['ofCycle']>>;
  readonly scores: readonly ScoreOfCycle[];
}

async function recordsOf(tx: Transaction, year: BranchYear, memberId: string): Promise<MonthRecords> {
  const cadence = scoredBy(year.plan);
  const [settling] = cadence === null ? [] : scoringsOf(year.plan, cadence);
  if (settling === undefined) return { year, items: [], sheets: [], notices: [], scores: [] };
  return {
    year,
    items: settling.items,
    sheets: (await tx.sheets.ofCycle(year.cycleId)).filter(({ rater }) => rater === settling.rater),
    notices: (await tx.notices.ofCycle(year.cycleId)).filter(({ kind }) => kind === cadence),
    scores: settledScores(year.plan, await tx.scores.ofCycle(year.cycleId, memberId)),
  };
}

function monthOf(
  { items, sheets, notices, scores }: MonthRecords,
  { period, isDue }: { readonly period: string; readonly isDue: boolean },
) {
  const sheet = sheets.find((row) => row.period === period);
  const notice = notices.find((row) => row.period === period);
  // What no meeting has passed is a draft: it is the panel's to change, and not yet the member's to read.
  const given = sheet?.passed_on == null || !isDue ? [] : scores.filter((score) => score.period === period);
  // Items for members of certain categories or roles may be missing; a sum with another gap would read like a 0.
  const forAll = items.filter(({ categories = [], roles }) => categories.length === 0 && roles.length === 0);
  const isWhole = given.length > 0 && forAll.every(({ id }) => given.some(({ item }) => item === id));
  return {
    period,
    state: isDue ? sheetState({ settling: sheet, notice }) : ('not-due' as const),
    total: isWhole ? decimalFromPoints(given.reduce((sum, { points }) => sum + points, 0)) : null,
    points: Object.fromEntries(given.map(({ item, points }) => [item, decimalFromPoints(points)])),
    meetingOn: sheet?.passed_on ?? null,
    noticeId: notice?.id ?? null,
    noticeClosesOn: notice?.closes_on ?? null,
    reasons: given.flatMap(({ item, points, reason }) =>
      reason === null ? [] : [{ item, points: decimalFromPoints(points), reason }],
    ),
  };
}
