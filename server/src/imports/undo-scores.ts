import { done, refused, type Result } from '@xianfeng/engine';
import type { ImportListRow, Transaction } from '@xianfeng/store';
import type { Context } from '../context.ts';
import { holdSheet, sheetScoringOf } from '../sheets/branch-sheet.ts';
import { sheetState } from '../sheets/view.ts';

interface Undoing {
  readonly context: Context;
  readonly undo: { readonly by: string; readonly at: Date };
}

/** Empties the cells an import filled, of one period or of many; refused once one of them is passed or a cell was changed. */
export async function undoScores(
  tx: Transaction,
  row: ImportListRow,
  { context, undo }: Undoing,
): Promise<Result<null>> {
  const branchId = row.branch_id ?? '';
  const periods = row.kind === 'scores' ? [row.period ?? ''] : await tx.imports.periodsOf(row.id);
  for (const period of periods) {
    const scoring = await sheetScoringOf(tx, { branchId, period });
    if (!scoring.ok) return scoring;
    const sheet = await holdSheet(tx, scoring.value, context.newId);
    const state = sheetState(sheet);
    if (state !== 'open') return refused({ code: `sheet.${state}`, facts: { period } });
  }
  const changed = (row.cells_filled ?? 0) - (await tx.imports.standingCells(row.id));
  if (changed > 0) return refused({ code: 'import.built-upon', facts: { what: ['scores'], scores: changed } });
  await tx.imports.clearCells(row.id, undo);
  return done(null);
}
