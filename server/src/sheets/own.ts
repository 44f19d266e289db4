import type { Cell, OwnSheet } from '@xianfeng/contract';
import { done, type Granularity, GRANULARITIES, periodBounds, periodsOf, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context, Services } from '../context.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { scoringsOf } from '../cycles/scoring.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { type BranchSheet, branchSheetOf, type SheetMember } from './branch-sheet.ts';
import { isDueIn } from '../evidence/year-members.ts';
import { saveCellsWithin } from './save-cells.ts';
import { cellView, itemView, notFor, readableCells, sheetState } from './view.ts';

/** A sheet that every member fills for himself: his own scores, or those he gives the others. */
export interface OwnPlace {
  readonly rater: 'self' | 'peer';
  readonly period: string;
}

/** What the caller is asked to score of his own accord, in the year his branch works on; what has not begun is left out. */
export function listOwnSheets({ store, clock }: Services, caller: Caller) {
  return store.transaction(caller.committeeId, async (tx) => {
    const { branchId } = caller;
    if (branchId === null) return done([]);
    const year = await branchYearOf(tx, branchId, await yearInUse(tx, branchId, clock.today()));
    if (!year.ok) return done([]);
    const asked = GRANULARITIES.flatMap((cadence) => ownPlaces(cadence, year.value)).filter(
      ({ period }) => periodBounds(period).from <= clock.today(),
    );
    const sheets: ListedSheet[] = [];
    for (const place of asked) {
      const sheet = await ownSheetOf(tx, caller, place);
      if (sheet.ok) sheets.push(listedSheet(sheet.value));
    }
    return done(sheets);
  });
}

type OwnYear = Extract<Awaited<ReturnType<typeof branchYearOf>>, { readonly ok: true }>['value'];
type ListedSheet = Pick<OwnSheet, 'period' | 'rater' | 'state' | 'branch'> & { readonly missing: number };

function ownPlaces(cadence: Granularity, { plan, cycle }: OwnYear): readonly OwnPlace[] {
  return scoringsOf(plan, cadence).flatMap(({ rater }) =>
    rater === 'self' || rater === 'peer' ? periodsOf(cycle, cadence).map((period) => ({ rater, period })) : [],
  );
}

function listedSheet(sheet: OwnSheet): ListedSheet {
  const { period, rater, state, branch, rows, items, cells } = sheet;
  const due = rows.reduce((count, row) => count + items.length - row.notFor.length, 0);
  return { period, rater, state, branch, missing: due - cells.filter(({ points }) => points !== null).length };
}

export function readOwnSheet({ store }: Services, caller: Caller, place: OwnPlace): Promise<Result<OwnSheet>> {
  return store.transaction(caller.committeeId, (tx) => ownSheetOf(tx, caller, place));
}

/** Saves what a member gives: of himself, or of the others; all of it or none. */
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
    const saving = { ...placeOf(caller, place), origin: 'keyed' as const, cells };
    const saved = await saveCellsWithin(tx, context, { caller, saving, trail });
    return saved.ok ? ownSheetOf(tx, caller, place) : saved;
  });
}

function placeOf({ branchId, personId }: Caller, { rater, period }: OwnPlace) {
  return { branchId: branchId ?? '', rater, period, giverId: rater === 'peer' ? personId : undefined };
}

async function ownSheetOf(tx: Transaction, caller: Caller, place: OwnPlace): Promise<Result<OwnSheet>> {
  if (caller.branchId === null) return refused({ code: 'score.not-asked' });
  const found = await branchSheetOf(tx, placeOf(caller, place));
  if (!found.ok) return found;
  const rows = rowsOf(found.value, caller);
  if (rows.length === 0) return refused({ code: 'score.not-asked' });
  const asked = new Set(rows.map(({ id }) => id));
  const { year, period, rater, items } = found.value;
  return done({
    branch: year.branch.name,
    period,
    rater,
    state: sheetState(found.value),
    items: items.map((item) => itemView(found.value, item)),
    rows: rows.map((member) => ({ id: member.id, name: member.name, notFor: notFor(found.value, member) })),
    cells: readableCells(found.value, caller)
      .filter(({ subject_id }) => asked.has(subject_id))
      .map(cellView),
  });
}

/** Nobody is asked for scores of a period in which he is not due himself. */
function rowsOf({ members, year, period, rater }: BranchSheet, { personId }: Caller): readonly SheetMember[] {
  const due = members.filter((member) => isDueIn(member, year.plan, period));
  if (!due.some(({ id }) => id === personId)) return [];
  return due.filter(({ id }) => (id === personId) === (rater === 'self'));
}
