import type { ImportRecord } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { ImportListRow, Transaction } from '@xianfeng/store';
import { type Reach } from '../access.ts';
import type { Caller, Context, Services } from '../context.ts';
import { commit } from '../commit.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { withdrawFoundings } from '../organization-tree/withdraw.ts';
import { holdSheet, sheetScoringOf } from '../sheets/branch-sheet.ts';
import { sheetState } from '../sheets/view.ts';
import { importView, readImport } from './view.ts';

/** How far the caller reaches, for rosters and for scores. */
export interface UndoReach {
  readonly roster: Reach;
  readonly scores: Reach;
}

/** Takes back a whole import, as long as nothing has been built upon it. Twice is once. */
export function undoImport(
  context: Context,
  caller: Caller,
  { id, reach }: { readonly id: string; readonly reach: UndoReach },
): Promise<Result<ImportRecord>> {
  return commit(context, caller, async (tx, trail) => {
    await tx.imports.hold();
    const row = await tx.imports.find(id);
    if (row === undefined || !(await isInReach(tx, row, reach))) return refused({ code: 'access.denied' });
    if (row.undone_at !== null) return done(importView(row));
    const undo = { by: caller.personId, at: context.clock.now() };
    const removed =
      row.kind === 'roster'
        ? await undoRoster(tx, row, { services: context, caller })
        : await undoScores(tx, row, { services: context, undo });
    if (!removed.ok) return removed;
    await tx.imports.markUndone(id, undo);
    const before = { kind: row.kind, fileHash: row.file_hash, rowCount: row.row_count };
    trail.add({ subjectId: id, organizationId: row.branch_id ?? undefined, before });
    return done(importView(await readImport(tx, id)));
  });
}

async function isInReach(tx: Transaction, row: ImportListRow, reach: UndoReach): Promise<boolean> {
  const reached = reachedIds(await tx.organizations.list(), reach[row.kind]);
  const places = row.branch_id === null ? await tx.imports.branchesOf(row.id) : [row.branch_id];
  const touched = [...places, ...(row.undone_at === null ? row.branches_created : [])];
  return reached.size > 0 && touched.every((id) => reached.has(id));
}

async function undoRoster(
  tx: Transaction,
  row: ImportListRow,
  { services, caller }: { readonly services: Services; readonly caller: Caller },
): Promise<Result<null>> {
  const built = await tx.imports.builtUponRoster(row);
  if (built.size > 0)
    return refused({ code: 'import.built-upon', facts: { what: [...built.keys()], ...Object.fromEntries(built) } });
  await withdrawFoundings(tx, services, { caller, ids: row.branches_created });
  await tx.imports.removeRoster(row);
  return done(null);
}

interface ScoreUndo {
  readonly services: Services;
  readonly undo: { readonly by: string; readonly at: Date };
}

async function undoScores(tx: Transaction, row: ImportListRow, { services, undo }: ScoreUndo): Promise<Result<null>> {
  const place = { branchId: row.branch_id ?? '', period: row.period ?? '' };
  const scoring = await sheetScoringOf(tx, place);
  if (!scoring.ok) return scoring;
  const sheet = await holdSheet(tx, scoring.value, services.newId);
  const { period } = sheet;
  const state = sheetState(sheet);
  if (state !== 'open') return refused({ code: `sheet.${state}`, facts: { period } });
  const standing = await tx.imports.standingCells(row.id);
  const changed = (row.cells_filled ?? 0) - standing;
  if (changed > 0) return refused({ code: 'import.built-upon', facts: { what: ['scores'], scores: changed } });
  await tx.imports.clearCells(row.id, undo);
  return done(null);
}
