import type { Cell } from '@xianfeng/contract';
import {
  done,
  pointsFromDecimal,
  decimalFromPoints,
  periodBounds,
  type Problem,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { ScoreRow, Transaction } from '@xianfeng/store';
import { commit, type Trail } from '../commit.ts';
import type { Caller, Context, Services } from '../context.ts';
import { holdStanding } from '../organization-tree/hold-standing.ts';
import { type BranchSheet, type HeldSheet, holdSheet, type SheetPlace, sheetScoringOf } from './branch-sheet.ts';
import { cellProblems } from './cell-problems.ts';
import { passObstacles } from './obstacles.ts';
import { cellView, isConcealed, sheetState } from './view.ts';

export interface CellsSaving extends SheetPlace {
  readonly origin: 'keyed' | 'pasted' | 'imported';
  readonly cells: readonly Cell[];
  /** The upload the cells come from, where they come from one. */
  readonly importId?: string;
  /** Of peers' scores out of a file: the giver is nobody the file names, and stands under a number that says nothing. */
  readonly isNameless?: boolean;
}

export interface CellsSaved {
  readonly cells: Cell[];
  readonly obstacles: Problem[];
}

/** Saves cells of an open sheet: all of them or none. A cell somebody else changed meanwhile is a conflict. */
export function saveCells(context: Context, caller: Caller, saving: CellsSaving): Promise<Result<CellsSaved>> {
  return commit(context, caller, (tx, trail) => saveCellsWithin(tx, context, { caller, saving, trail }));
}

/** The same as part of a larger act; what it refuses must undo that act too. */
export async function saveCellsWithin(
  tx: Transaction,
  services: Services,
  { caller, saving, trail }: { readonly caller: Caller; readonly saving: CellsSaving; readonly trail: Trail },
): Promise<Result<CellsSaved>> {
  const opened = await openSheet(services, tx, saving);
  if (!opened.ok) return opened;
  const sheet = opened.value;
  if (sheet.giverId !== null) trail.keepNoKey();
  const problems = [...concealedProblems(sheet, caller), ...cellProblems(sheet, saving.cells, caller.personId)];
  if (problems.length > 0) return refused(...problems);
  const changes = changedCells(sheet, saving.cells);
  const conflicts = await conflictsOf(tx, sheet, changes);
  if (conflicts.length > 0) return refused(...conflicts);
  const { origin, importId = null } = saving;
  const written = await writeCells(tx, changes, { caller, services, sheet, origin, importId });
  if (changes.length > 0) trail.add(told(sheet, changes));
  return savedCells(tx, withCells(sheet, written), saving.cells);
}

/** The sheet held, so that nobody passes it or writes it meanwhile. */
async function openSheet(
  services: Services,
  tx: Transaction,
  { isNameless = false, ...place }: SheetPlace & Pick<CellsSaving, 'isNameless'>,
): Promise<Result<HeldSheet>> {
  const branch = await holdStanding(tx, place.branchId);
  if (!branch.ok) return branch;
  const scoring = await sheetScoringOf(tx, place);
  if (!scoring.ok) return scoring;
  const { period, rater, giverId } = scoring.value;
  if (periodBounds(period).from > services.clock.today())
    return refused({ code: 'sheet.in-future', facts: { period } });
  if ((rater === 'peer') !== (giverId !== null)) return refused({ code: 'sheet.no-giver' });
  const sheet = await holdSheet(tx, scoring.value, services.newId);
  if (giverId !== null && !isNameless && !sheet.members.some(({ id }) => id === giverId))
    return refused({
      code: 'member.unknown',
      facts: { member: giverId, branch: scoring.value.year.branch.name, period },
    });
  const state = sheetState(sheet);
  return state === 'open' ? done(sheet) : refused({ code: `sheet.${state}`, facts: { period } });
}

/** What one of the peers has handed in is his alone: nobody else writes over it, or learns by trying what stands there. */
function concealedProblems(sheet: HeldSheet, caller: Caller): readonly Problem[] {
  if (!isConcealed(sheet, caller)) return [];
  const giver = sheet.members.find(({ id }) => id === sheet.giverId)?.name ?? '';
  return [{ code: 'sheet.given', facts: { giver } }];
}

/** The changed cells as they were and as they are; of peers' scores the trail says only that somebody wrote some. */
function told(sheet: HeldSheet, changes: readonly CellChange[]) {
  const { period, rater, year } = sheet;
  if (rater === 'peer') return { organizationId: year.branch.id, after: { period, rater } };
  return { subjectId: sheet.sheet.id, organizationId: year.branch.id, ...oldAndNew(changes) };
}

interface CellChange {
  readonly cell: Cell;
  readonly points: number | null;
  readonly reason: string | null;
  readonly standing: ScoreRow | undefined;
}

/** What differs from what stands. A cell sent twice with the same content is no change, whichever revision it names. */
function changedCells({ cells: standing }: BranchSheet, cells: readonly Cell[]): readonly CellChange[] {
  const stored = new Map(standing.map((row) => [cellKey(row.subject_id, row.item), row]));
  return cells.flatMap((cell): CellChange[] => {
    const row = stored.get(cellKey(cell.memberId, cell.item));
    const points = cell.points === null ? null : pointsOf(cell.points);
    const text = cell.reason?.trim() ?? '';
    const reason = points === null || text === '' ? null : text;
    const isSame = row === undefined ? points === null : row.points === points && row.reason === reason;
    return isSame ? [] : [{ cell, points, reason, standing: row }];
  });
}

/** The changed cells as they were and as they are. */
function oldAndNew(changes: readonly CellChange[]) {
  return {
    before: changes.map(({ cell, standing }) => ({
      ...{ memberId: cell.memberId, item: cell.item },
      ...{ points: standing?.points ?? null, reason: standing?.reason ?? null },
    })),
    after: changes.map(({ cell, points, reason }) => ({ memberId: cell.memberId, item: cell.item, points, reason })),
  };
}

async function conflictsOf(
  tx: Transaction,
  sheet: BranchSheet,
  changes: readonly CellChange[],
): Promise<readonly Problem[]> {
  const behind = changes.filter(({ cell, standing }) => cell.revision !== (standing?.revision ?? 0));
  const writers = await tx.people.namesOf(behind.flatMap(({ standing }) => standing?.recorded_by ?? []));
  return behind.map(({ cell, standing }) => ({
    code: 'score.changed-meanwhile',
    facts: {
      memberId: cell.memberId,
      member: sheet.members.find(({ id }) => id === cell.memberId)?.name ?? '',
      item: cell.item,
      itemName: sheet.items.find(({ id }) => id === cell.item)?.name ?? cell.item,
      points: standing?.points == null ? null : decimalFromPoints(standing.points),
      revision: standing?.revision ?? 0,
      by: writers.get(standing?.recorded_by ?? '') ?? '',
    },
  }));
}

interface Writing {
  readonly caller: Caller;
  readonly services: Services;
  readonly sheet: HeldSheet;
  readonly origin: CellsSaving['origin'];
  readonly importId: string | null;
}

async function writeCells(
  tx: Transaction,
  changes: readonly CellChange[],
  writing: Writing,
): Promise<readonly ScoreRow[]> {
  if (changes.length === 0) return [];
  const recordedAt = writing.services.clock.now();
  return tx.scores.save(
    changes.map(({ cell, points, reason, standing }) => ({
      sheet_id: writing.sheet.sheet.id,
      subject_id: cell.memberId,
      item: cell.item,
      points,
      reason,
      origin: writing.origin,
      import_id: writing.importId,
      revision: (standing?.revision ?? 0) + 1,
      recorded_by: writing.caller.personId,
      recorded_at: recordedAt,
    })),
  );
}

/** The sheet with what was written. It is held, and an open one has no corrections, so the rest stands as it was read. */
function withCells(held: HeldSheet, written: readonly ScoreRow[]): HeldSheet {
  const stored = new Map([...held.cells, ...written].map((row) => [cellKey(row.subject_id, row.item), row]));
  const cells = [...stored.values()].toSorted((left, right) =>
    cellKey(left.subject_id, left.item) < cellKey(right.subject_id, right.item) ? -1 : 1,
  );
  const others = held.all.filter(({ sheet }) => sheet.id !== held.sheet.id);
  return { ...held, cells, all: [...others, { sheet: held.sheet, cells }] };
}

async function savedCells(tx: Transaction, sheet: HeldSheet, cells: readonly Cell[]): Promise<Result<CellsSaved>> {
  const asked = new Set(cells.map(({ memberId, item }) => cellKey(memberId, item)));
  const saved = sheet.cells.filter(({ subject_id, item }) => asked.has(cellKey(subject_id, item)));
  return done({ cells: saved.map(cellView), obstacles: [...(await passObstacles(tx, sheet))] });
}

function cellKey(memberId: string, item: string): string {
  return `${memberId} ${item}`;
}

/** The engine has read every number of the cells before. */
function pointsOf(text: string): number {
  const points = pointsFromDecimal(text);
  if (!points.ok) throw new Error(`Points that were checked cannot be read: ${text}`);
  return points.value;
}
