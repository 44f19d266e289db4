import type { Cell, OwnSheet } from '@xianfeng/contract';
import { done, type Granularity, GRANULARITIES, periodBounds, periodsOf, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { scoringsOf } from '../cycles/scoring.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { isDueIn } from '../evidence/year-members.ts';
import { type BranchSheet, branchSheetOf, type SheetMember } from './branch-sheet.ts';
import { saveCellsWithin } from './save-cells.ts';
import { cellView, itemView, notFor, readableCells, sheetState } from './view.ts';

/** A sheet that every member fills for himself: his own scores, or those he gives the others. */
export interface OwnPlace {
  readonly rater: 'self' | 'peer';
  readonly period: string;
  /** Where he speaks for his branch: whose it is that an organization above asks. */
  readonly forBranch?: ForBranch | undefined;
}

export interface ForBranch {
  readonly branchId: string;
  readonly organizationId: string;
}

/**
 * What the caller is asked to score, in the year his branch works on, and as its secretary in those of whoever rates the
 * branch; what has not begun is left out.
 */
export function listOwnSheets({ store, clock }: Services, caller: Caller) {
  return store.transaction(caller.committeeId, async (tx) => {
    const sheets: ListedSheet[] = [];
    for (const { forBranch, year } of await askingYears(tx, caller, clock.today())) {
      const asked = GRANULARITIES.flatMap((cadence) => ownPlaces(cadence, year)).filter(
        ({ period }) => periodBounds(period).from <= clock.today(),
      );
      for (const place of asked) {
        const sheet = await ownSheetOf(tx, caller, { ...place, forBranch });
        if (sheet.ok) sheets.push({ ...listedSheet(sheet.value), forBranch: forBranch ?? null });
      }
    }
    return done(sheets);
  });
}

interface AskingYear {
  readonly forBranch: ForBranch | undefined;
  readonly year: BranchYear;
}

async function askingYears(tx: Transaction, caller: Caller, today: string): Promise<readonly AskingYear[]> {
  const places: { readonly at: string; readonly forBranch: ForBranch | undefined }[] = [];
  if (caller.branchId !== null) places.push({ at: caller.branchId, forBranch: undefined });
  const spokenFor = caller.appointments.filter(({ role }) => role === 'branch-secretary');
  for (const branchId of new Set(spokenFor.map(({ organizationId }) => organizationId))) {
    const above = (await tx.organizations.pathTo(branchId)).slice(1);
    places.push(...above.map((organizationId) => ({ at: organizationId, forBranch: { branchId, organizationId } })));
  }
  const years: AskingYear[] = [];
  for (const { at, forBranch } of places) {
    const year = await branchYearOf(tx, at, await yearInUse(tx, at, today));
    if (year.ok) years.push({ forBranch, year: year.value });
  }
  return years;
}

type ListedSheet = Pick<OwnSheet, 'period' | 'rater' | 'state' | 'branch' | 'isForBranch'> & {
  readonly forBranch: ForBranch | null;
  readonly missing: number;
};

function ownPlaces(cadence: Granularity, { plan, cycle }: BranchYear): readonly OwnPlace[] {
  return scoringsOf(plan, cadence).flatMap(({ rater }) =>
    rater === 'self' || rater === 'peer' ? periodsOf(cycle, cadence).map((period) => ({ rater, period })) : [],
  );
}

function listedSheet(sheet: OwnSheet): Omit<ListedSheet, 'forBranch'> {
  const { period, rater, state, branch, isForBranch, rows, items, cells } = sheet;
  const due = rows.reduce((count, row) => count + items.length - row.notFor.length, 0);
  const missing = due - cells.filter(({ points }) => points !== null).length;
  return { period, rater, state, branch, isForBranch, missing };
}

export function readOwnSheet({ store }: Services, caller: Caller, place: OwnPlace): Promise<Result<OwnSheet>> {
  return store.transaction(caller.committeeId, (tx) => ownSheetOf(tx, caller, place));
}

/** Saves what a member gives of himself or of the others, or a secretary for his branch; all of it or none. */
export function saveOwnSheet(
  context: Context,
  caller: Caller,
  { cells, ...place }: OwnPlace & { readonly cells: readonly Cell[] },
): Promise<Result<OwnSheet>> {
  return commit(context, caller, async (tx, trail) => {
    const sheet = await ownSheetOf(tx, caller, place);
    if (!sheet.ok) return sheet;
    const rows = new Set(sheet.value.rows.map(({ id }) => id));
    if (cells.some(({ memberId }) => !rows.has(memberId))) return refused({ code: 'score.not-asked' });
    const saving = { ...sheetPlaceOf(caller, place), origin: 'keyed' as const, cells };
    const saved = await saveCellsWithin(tx, context, { caller, saving, trail });
    return saved.ok ? ownSheetOf(tx, caller, place) : saved;
  });
}

/** Peers' scores stand under whose they are; one's own under the row itself. */
function sheetPlaceOf(caller: Caller, { rater, period, forBranch }: OwnPlace) {
  const branchId = forBranch?.organizationId ?? caller.branchId ?? '';
  return { branchId, rater, period, giverId: rater === 'peer' ? giverOf(caller, forBranch) : undefined };
}

function giverOf({ personId }: Caller, forBranch: ForBranch | undefined): string {
  return forBranch?.branchId ?? personId;
}

async function ownSheetOf(tx: Transaction, caller: Caller, place: OwnPlace): Promise<Result<OwnSheet>> {
  const { forBranch } = place;
  if (forBranch === undefined && caller.branchId === null) return refused({ code: 'score.not-asked' });
  // Whose year it is must stand above the branch that the caller speaks for.
  if (
    forBranch !== undefined &&
    !(await tx.organizations.pathTo(forBranch.branchId)).includes(forBranch.organizationId)
  )
    return refused({ code: 'access.denied' });
  const found = await branchSheetOf(tx, sheetPlaceOf(caller, place));
  if (!found.ok) return found;
  const rows = rowsOf(found.value, giverOf(caller, forBranch));
  const isForBranch = forBranch !== undefined;
  if (rows.length === 0 || (found.value.year.subject === 'branch') !== isForBranch)
    return refused({ code: 'score.not-asked' });
  const ids = new Set(rows.map(({ id }) => id));
  const { year, period, rater, items } = found.value;
  return done({
    branch: year.branch.name,
    isForBranch,
    period,
    rater,
    state: sheetState(found.value),
    items: items.map((item) => itemView(found.value, item)),
    rows: rows.map((member) => ({ id: member.id, name: member.name, notFor: notFor(found.value, member) })),
    cells: readableCells(found.value, caller)
      .filter(({ subject_id }) => ids.has(subject_id))
      .map(cellView),
  });
}

/** Nobody is asked for scores of a period in which he is not due himself. */
function rowsOf({ members, year, period, rater }: BranchSheet, giverId: string): readonly SheetMember[] {
  const due = members.filter((member) => isDueIn(member, year.plan, period));
  if (!due.some(({ id }) => id === giverId)) return [];
  return due.filter(({ id }) => (id === giverId) === (rater === 'self'));
}
