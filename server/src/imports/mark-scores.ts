import { markedWords, sentence } from '@xianfeng/contract';
import { done, refused, type Problem, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { cellProblems } from '../sheets/cell-problems.ts';
import { markFaults } from '../spreadsheets/mark-faults.ts';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import type { Workbook } from '../spreadsheets/workbook.ts';
import { spreadsheetFile } from '../spreadsheets/uploaded-file.ts';
import type { ScoresImporting } from './import-scores.ts';
import { planScores } from './plan-scores.ts';
import { type ScoreMonth, scoreMonthOf } from './score-month.ts';

/** The score sheet with its faults marked, to correct and bring again. Refused where there is nothing to mark. */
export async function markScores(
  { store }: Services,
  caller: Caller,
  { branchId, period, file }: Omit<ScoresImporting, 'id'>,
): Promise<Result<File>> {
  const workbook = await readWorkbook(file.bytes);
  if (!workbook.ok) return workbook;
  const month = await store.transaction(caller.committeeId, (tx) => scoreMonthOf(tx, { branchId, period }));
  if (!month.ok) return month;
  const faults = scoreFaults(workbook.value, month.value, caller);
  if (faults.length === 0) return refused({ code: 'import.no-faults' });
  const marked = markFaults(workbook.value, faults, (problem) => sentence(problem, 'zh'));
  return done(spreadsheetFile(marked, `${file.name.replace(/\.[^.]*$/, '')}-${markedWords.column}`));
}

function scoreFaults(workbook: Workbook, month: ScoreMonth, caller: Caller): readonly Problem[] {
  const plan = planScores(workbook, month);
  if (!plan.ok) return plan.problems;
  return cellProblems(month.month, plan.value.cells, caller.personId).map((problem) => plan.value.placed(problem));
}
