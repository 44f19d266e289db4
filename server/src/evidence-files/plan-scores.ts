import type { Cell } from '@xianfeng/contract';
import { decimalFromPoints, periodBounds, type Problem, type Rater } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { type BranchSheet, branchSheetOf } from '../sheets/branch-sheet.ts';
import { sheetState } from '../sheets/view.ts';
import { cellOf, type FileScore, type GivenSheet, isTaken, itemName, pointsOf } from './file-score.ts';
import { planPeers } from './plan-peers.ts';
import type { Planning } from './planning.ts';

/** What one rater gave for a period: what of it would be filled in, and what stands the same. */
export interface PlannedScores {
  readonly period: string;
  readonly rater: Rater;
  readonly standing: number;
  /** One sheet; of peers one for each who gives. */
  readonly sheets: readonly GivenSheet[];
}

export async function planScores(tx: Transaction, planning: Planning): Promise<readonly PlannedScores[]> {
  const scores = planning.part.subjects.flatMap((subject) =>
    (subject.evidence.scores ?? []).map(
      (line, at): FileScore => ({ subject, line, path: `${subject.path}.scores[${at}]` }),
    ),
  );
  const planned: PlannedScores[] = [];
  const groups = Map.groupBy(scores, ({ line }) => `${line.period} ${line.by}`);
  for (const [, own] of [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const [first] = own;
    if (first === undefined) continue;
    const { period, by: rater } = first.line;
    const sheet = await branchSheetOf(tx, { branchId: planning.year.branch.id, period, rater });
    if (!sheet.ok) {
      planning.problems.push(...sheet.problems.map((problem) => ({ ...problem, path: first.path })));
      continue;
    }
    const filled = rater === 'peer' ? planPeers(planning, sheet.value, own) : planCells(planning, sheet.value, own);
    const stops = filled.sheets.length > 0 ? stopsOf(sheet.value, planning.today, first.path) : [];
    planning.problems.push(...stops);
    planned.push({ period, rater, ...filled });
  }
  return planned;
}

/** A settled period takes nothing more; a file that says the same of it is no fault. */
function stopsOf(sheet: BranchSheet, today: string, path: string): readonly Problem[] {
  const { period } = sheet;
  if (periodBounds(period).from > today) return [{ code: 'sheet.in-future', path, facts: { period } }];
  const state = sheetState(sheet);
  return state === 'open' ? [] : [{ code: `sheet.${state}`, path, facts: { period } }];
}

function planCells(planning: Planning, sheet: BranchSheet, scores: readonly FileScore[]) {
  const stored = new Map(sheet.cells.map((row) => [`${row.subject_id} ${row.item}`, row]));
  const cells: Cell[] = [];
  let standing = 0;
  for (const score of scores) {
    const { subject, line, path } = score;
    const row = stored.get(`${subject.id} ${line.item}`);
    const points = pointsOf(line);
    if (row?.points == null) {
      if (isTaken(planning, sheet, score))
        cells.push({ ...cellOf(subject.id, line, points), revision: row?.revision ?? 0 });
    } else if (row.points === points) standing += 1;
    else {
      const facts = { member: subject.name, itemName: itemName(sheet, line.item), period: line.period };
      const values = { value: decimalFromPoints(points), standing: decimalFromPoints(row.points) };
      planning.problems.push({ code: 'evidence-file.score-otherwise', path, facts: { ...facts, ...values } });
    }
  }
  return { standing, sheets: cells.length === 0 ? [] : [{ giverId: null, isNameless: false, cells }] };
}
