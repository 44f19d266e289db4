import { type ImportRecord, markedWords, type PlannedPeriod, sentence } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Context, Services } from '../context.ts';
import { commit } from '../commit.ts';
import { saveCellsWithin } from '../sheets/save-cells.ts';
import { markFaults } from '../spreadsheets/mark-faults.ts';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import { spreadsheetFile, type UploadedFile } from '../spreadsheets/uploaded-file.ts';
import { planYearScores } from './plan-year-scores.ts';
import { importView, readImport } from './view.ts';

export interface YearScoresAsked {
  readonly branchId: string;
  readonly file: UploadedFile;
}

interface YearScoresPreview {
  readonly year: number;
  readonly periods: PlannedPeriod[];
  readonly sheetsIgnored: string[];
}

/** Which periods a file would fill; nothing is written. */
export async function previewYearScores(
  services: Services,
  caller: Caller,
  { branchId, file }: YearScoresAsked,
): Promise<Result<YearScoresPreview>> {
  const workbook = await readWorkbook(file.bytes);
  if (!workbook.ok) return workbook;
  const plan = await services.store.transaction(caller.committeeId, (tx) =>
    planYearScores(tx, services, { branchId, caller, workbook: workbook.value }),
  );
  if (!plan.ok) return plan;
  const { year, periods, sheetsIgnored } = plan.value;
  return done({
    year: year.year,
    periods: periods.map(({ period, plan: { rowCount: members, cells, standing } }) => ({
      ...{ period, members, cells: cells.length, standing },
    })),
    sheetsIgnored: [...sheetsIgnored],
  });
}

/** The file with its faults marked, to correct and bring again. Refused where there is nothing to mark. */
export async function markYearScores(
  services: Services,
  caller: Caller,
  { branchId, file }: YearScoresAsked,
): Promise<Result<File>> {
  const workbook = await readWorkbook(file.bytes);
  if (!workbook.ok) return workbook;
  const plan = await services.store.transaction(caller.committeeId, (tx) =>
    planYearScores(tx, services, { branchId, caller, workbook: workbook.value }),
  );
  if (plan.ok) return refused({ code: 'import.no-faults' });
  const marked = markFaults(workbook.value, plan.problems, (problem) => sentence(problem, 'zh'));
  return done(spreadsheetFile(marked, `${file.name.replace(/\.[^.]*$/, '')}-${markedWords.column}`));
}

/** Fills the open sheets of several periods, each under its own rules: all of it or nothing. Twice is once. */
export async function importYearScores(
  context: Context,
  caller: Caller,
  { id, branchId, file }: YearScoresAsked & { readonly id: string },
): Promise<Result<ImportRecord>> {
  const workbook = await readWorkbook(file.bytes);
  if (!workbook.ok) return workbook;
  return commit(context, caller, async (tx, trail) => {
    await tx.imports.hold();
    const standing = await tx.imports.find(id);
    if (standing !== undefined) {
      const isSame = standing.file_hash === file.hash && standing.branch_id === branchId;
      return isSame ? done(importView(standing)) : refused({ code: 'import.id-taken' });
    }
    const planned = await planYearScores(tx, context, { branchId, caller, workbook: workbook.value });
    if (!planned.ok) return planned;
    const { year, periods } = planned.value;
    const filled = periods.filter(({ plan }) => plan.cells.length > 0);
    if (filled.length === 0) return refused({ code: 'scores.nothing-new' });
    await tx.imports.insert({
      ...{ id, kind: 'year-scores', branch_id: branchId, period: year.cycle, file_name: file.name },
      ...{ file_hash: file.hash, row_count: Math.max(...filled.map(({ plan }) => plan.rowCount)) },
      ...{ imported_by: caller.personId, imported_at: context.clock.now() },
      cells_filled: filled.reduce((sum, { plan }) => sum + plan.cells.length, 0),
    });
    const after = { periods: filled.map(({ period }) => period), fileName: file.name, fileHash: file.hash };
    trail.add({ subjectId: id, organizationId: branchId, after });
    for (const { period, plan } of filled) {
      const saving = { branchId, period, origin: 'imported' as const, cells: plan.cells, importId: id };
      const saved = await saveCellsWithin(tx, context, { caller, saving, trail });
      if (!saved.ok) return refused(...saved.problems.map(plan.placed));
    }
    return done(importView(await readImport(tx, id)));
  });
}
