import type { ImportRecord } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { commit } from '../commit.ts';
import { saveCellsWithin } from '../sheets/save-cells.ts';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import type { UploadedFile } from '../spreadsheets/uploaded-file.ts';
import { planScores } from './plan-scores.ts';
import { scoreMonthOf } from './score-month.ts';
import { importView, readImport } from './view.ts';

export interface ScoresImporting {
  readonly id: string;
  readonly branchId: string;
  readonly period: string;
  readonly file: UploadedFile;
}

/** Fills a month's open sheet from a file, under the rules of typing it in: all of it or nothing. Twice is once. */
export async function importScores(
  context: Context,
  caller: Caller,
  { id, branchId, period, file }: ScoresImporting,
): Promise<Result<ImportRecord>> {
  const workbook = await readWorkbook(file.bytes);
  if (!workbook.ok) return workbook;
  return commit(context, caller, async (tx, trail) => {
    await tx.imports.hold();
    const standing = await tx.imports.find(id);
    if (standing !== undefined) {
      const isSame = standing.file_hash === file.hash && standing.branch_id === branchId && standing.period === period;
      return isSame ? done(importView(standing)) : refused({ code: 'import.id-taken' });
    }
    const month = await scoreMonthOf(tx, { branchId, period });
    if (!month.ok) return month;
    const plan = planScores(workbook.value, month.value);
    if (!plan.ok) return plan;
    const { cells, rowCount, placed } = plan.value;
    await tx.imports.insert({
      id,
      kind: 'scores',
      branch_id: branchId,
      period,
      file_name: file.name,
      file_hash: file.hash,
      row_count: rowCount,
      imported_by: caller.personId,
      imported_at: context.clock.now(),
      cells_filled: cells.length,
    });
    trail.add({ subjectId: id, organizationId: branchId, after: { period, fileName: file.name, fileHash: file.hash } });
    const saving = { branchId, period, origin: 'imported' as const, cells, importId: id };
    const saved = await saveCellsWithin(tx, context, { caller, saving, trail });
    return saved.ok ? done(importView(await readImport(tx, id))) : refused(...saved.problems.map(placed));
  });
}
