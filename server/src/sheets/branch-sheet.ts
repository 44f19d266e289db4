import { done, type Rater, type Result, shiftPeriod } from '@xianfeng/engine';
import type { NoticePlaceRow, ScoreRow, ScoreSheetRow, Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { itemsFor, type Scoring, scoringOf, scoringsOf } from '../cycles/scoring.ts';
import { type PlanRow, planRows } from '../pledges/plan-rows.ts';
import { schemeRoles } from '../evidence/roles.ts';
import { isInDuring, type YearMember, yearMembers, isRated } from '../evidence/year-members.ts';

/** Which sheet is meant: without a rater, that of whoever settles the period. */
export interface SheetPlace {
  readonly branchId: string;
  readonly period: string;
  readonly rater?: Rater | undefined;
  /** The member whose scores of the others are meant; only where peers score. */
  readonly giverId?: string | undefined;
}

/** What is scored on a sheet, before anything of the period itself is read. */
export interface SheetScoring extends Scoring {
  readonly year: BranchYear;
  readonly period: string;
  readonly giverId: string | null;
}

/** Somebody with a row, and what of the scheme's items he is scored on by anybody. */
export interface SheetMember extends YearMember {
  readonly items: ReadonlySet<string>;
  readonly roles: readonly string[];
}

/** One sheet of a branch: what is scored, who has a row, what stands and what stood the period before. */
export interface BranchSheet extends SheetScoring {
  /** In the branch at some time of the period and rated at all, by surname strokes. */
  readonly members: readonly SheetMember[];
  /** What a meeting passes: the sheet of whoever settles the period, and the others' with it. */
  readonly settling: ScoreSheetRow | undefined;
  readonly sheet: ScoreSheetRow | undefined;
  readonly cells: readonly ScoreRow[];
  /** Every sheet of the period with its cells. */
  readonly all: readonly FilledSheet[];
  /** Points of the period before by member and item, ten-thousandths. */
  readonly previous: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly notice: NoticePlaceRow | undefined;
  /** What members have pledged for the period, where its points are given in view of that. */
  readonly pledges: readonly MemberPlan[];
}

export type MemberPlan = PlanRow & { readonly member: YearMember };

export interface FilledSheet {
  readonly sheet: ScoreSheetRow;
  readonly cells: readonly ScoreRow[];
}

export async function branchSheetOf(tx: Transaction, place: SheetPlace): Promise<Result<BranchSheet>> {
  const scoring = await sheetScoringOf(tx, place);
  return scoring.ok ? done(await sheetAround(tx, scoring.value)) : scoring;
}

export async function sheetScoringOf(tx: Transaction, place: SheetPlace): Promise<Result<SheetScoring>> {
  const { branchId, period, rater, giverId = null } = place;
  const year = await branchYearOf(tx, branchId, Number(period.slice(0, 4)));
  if (!year.ok) return year;
  const scoring = scoringOf(year.value.plan, period, rater);
  return scoring.ok ? done({ ...scoring.value, year: year.value, period, giverId }) : scoring;
}

/** Holds the sheet that a meeting would pass, so that nobody passes the period or writes it meanwhile, and reads around it. */
export async function holdSheet(tx: Transaction, scoring: SheetScoring, newId: () => string): Promise<HeldSheet> {
  const { year, period, rater, cadence, giverId } = scoring;
  const settles = scoringsOf(year.plan, cadence)[0]?.rater ?? rater;
  const settling = await tx.sheets.lock(newId(), { cycleId: year.cycleId, period, rater: settles });
  const isSettling = settles === rater && giverId === null;
  const sheet = isSettling
    ? settling
    : await tx.sheets.lock(newId(), { cycleId: year.cycleId, period, rater, giverId });
  return { ...(await sheetAround(tx, scoring)), settling, sheet };
}

export type HeldSheet = BranchSheet & { readonly settling: ScoreSheetRow; readonly sheet: ScoreSheetRow };

async function sheetAround(tx: Transaction, scoring: SheetScoring): Promise<BranchSheet> {
  const { year, period, rater, giverId, cadence } = scoring;
  const { all, previous } = await readPeriods(tx, scoring);
  const own = all.find(({ sheet }) => sheet.rater === rater && sheet.giver_id === giverId);
  const settles = scoringsOf(year.plan, cadence)[0]?.rater ?? rater;
  const members = await sheetMembers(tx, scoring);
  return {
    ...scoring,
    members,
    settling: all.find(({ sheet }) => sheet.rater === settles && sheet.giver_id === null)?.sheet,
    sheet: own?.sheet,
    cells: own?.cells ?? [],
    all,
    previous,
    notice: await tx.notices.findAt(year.cycleId, cadence, period),
    pledges: await reviewedPledges(tx, year, { members, period, cadence }),
  };
}

interface Reviewing {
  readonly members: readonly SheetMember[];
  readonly period: string;
  readonly cadence: Scoring['cadence'];
}

/** What members have pledged for a period whose scores are given in view of that; nothing where none are. */
export async function reviewedPledges(
  tx: Transaction,
  year: BranchYear,
  { members, period, cadence }: Reviewing,
): Promise<readonly MemberPlan[]> {
  const { pledges = [] } = year.plan.scheme;
  const isReviewed = pledges.some(({ reviewed, period: length }) => reviewed !== null && length === cadence);
  const rows = isReviewed ? await planRows(tx, year, { members, period }) : [];
  return rows.flatMap((row) =>
    row.member === null || row.set.reviewed === null ? [] : [{ ...row, member: row.member }],
  );
}

/** The period's sheets, and what stood on the same rater's the period before: one reading of sheets, one of cells. */
async function readPeriods(tx: Transaction, scoring: SheetScoring): Promise<Pick<BranchSheet, 'all' | 'previous'>> {
  const present = { cycleId: scoring.year.cycleId, period: scoring.period };
  const before = await periodBefore(tx, scoring);
  const sheets = await tx.sheets.ofPeriods(before === null ? [present] : [present, before]);
  const own = sheets.filter(({ cycle_id, period }) => cycle_id === present.cycleId && period === present.period);
  const last = sheets.find((sheet) => !own.includes(sheet) && sheet.rater === scoring.rater && sheet.giver_id === null);
  const read = last === undefined ? own : [...own, last];
  const cells = Map.groupBy(await tx.scores.ofSheets(read.map(({ id }) => id)), ({ sheet_id }) => sheet_id);
  return {
    all: own.map((sheet) => ({ sheet, cells: cells.get(sheet.id) ?? [] })),
    previous: pointsBySubject(cells.get(last?.id ?? '') ?? []),
  };
}

/** The first period looks back to the last year's last, where the branch kept points then. What peers gave is told nobody. */
async function periodBefore(tx: Transaction, { year, period: present, rater }: SheetScoring) {
  if (rater === 'peer') return null;
  const period = shiftPeriod(present, -1);
  if (period.startsWith(year.cycle)) return { cycleId: year.cycleId, period };
  const before = await sheetScoringOf(tx, { branchId: year.branch.id, period, rater });
  return before.ok ? { cycleId: before.value.year.cycleId, period } : null;
}

function pointsBySubject(cells: readonly ScoreRow[]): BranchSheet['previous'] {
  const points = new Map<string, Map<string, number>>();
  for (const cell of cells) {
    if (cell.points === null) continue;
    const row = points.get(cell.subject_id) ?? new Map<string, number>();
    points.set(cell.subject_id, row.set(cell.item, cell.points));
  }
  return points;
}

async function sheetMembers(tx: Transaction, { year, period }: SheetScoring): Promise<readonly SheetMember[]> {
  const everybody = await yearMembers(tx, year);
  const roles = await schemeRoles(tx, year);
  return everybody
    .filter((member) => isInDuring(member, period) && isRated(year.plan, member))
    .map((member) => {
      const own = { category: member.category, roles: roles.get(member.id) ?? [] };
      return { ...member, roles: own.roles, items: itemsFor(year.plan, own) };
    });
}
