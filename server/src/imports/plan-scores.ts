import type { Cell } from '@xianfeng/contract';
import { decimalFromPoints, done, pointsFromDecimal, type Problem, refused, type Result } from '@xianfeng/engine';
import { parseScores, type ScoreCell } from '../spreadsheets/parse-scores.ts';
import type { Workbook } from '../spreadsheets/workbook.ts';
import type { ScoreMonth } from './score-month.ts';

/** What a score sheet would fill in, and where each cell stands in it. */
export interface ScorePlan {
  readonly rowCount: number;
  /** How many cells of the sheet stand the same already. */
  readonly standing: number;
  readonly cells: readonly Cell[];
  /** Says of a problem about a member's item where in the sheet it is. */
  placed(problem: Problem): Problem;
}

/**
 * Compares a sheet with the month: blank cells say nothing, cells that stand the same are left out. A cell that stands
 * differently is a fault, for an import only adds: that is why it can be undone.
 */
export function planScores(workbook: Workbook, { month, items, members }: ScoreMonth): Result<ScorePlan> {
  const parsed = parseScores(workbook, { items, members });
  if (!parsed.ok) return parsed;
  const stored = new Map(month.cells.map((row) => [`${row.subject_id} ${row.item}`, row]));
  const problems: Problem[] = [];
  const cells: Cell[] = [];
  let standing = 0;
  for (const cell of parsed.value) {
    if (cell.points === null) continue;
    const row = stored.get(`${cell.memberId} ${cell.itemId}`);
    const points = pointsFromDecimal(cell.points);
    if (row?.points == null) {
      const { memberId, itemId: item } = cell;
      cells.push({ memberId, item, points: cell.points, reason: null, revision: row?.revision ?? 0 });
    } else if (!points.ok || points.value !== row.points) {
      const { sheet, row: line, column } = cell;
      const facts = { sheet, row: line, column, value: cell.points, standing: decimalFromPoints(row.points) };
      problems.push({ code: 'scores.cell-filled', facts });
    } else standing += 1;
  }
  if (problems.length > 0) return refused(...problems);
  const placed = (problem: Problem) => withPlace(problem, parsed.value);
  return done({ rowCount: new Set(parsed.value.map(({ memberId }) => memberId)).size, standing, cells, placed });
}

function withPlace(problem: Problem, cells: readonly ScoreCell[]): Problem {
  const { memberId, item } = problem.facts ?? {};
  const ofMember = cells.filter((cell) => cell.memberId === memberId);
  const cell = ofMember.find(({ itemId }) => itemId === item) ?? ofMember[0];
  if (cell === undefined) return problem;
  const { sheet, row, column } = cell;
  const place = { sheet, row, ...(cell.itemId === item ? { column, value: cell.points } : {}) };
  return { ...problem, facts: { ...problem.facts, ...place } };
}
