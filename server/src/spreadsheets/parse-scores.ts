import { closingWords, markedWords } from '@xianfeng/contract';
import { done, refused } from '@xianfeng/engine';
import type { Problem, Result } from '@xianfeng/engine';
import { cellAt, compactText, shownText } from './clean-text.ts';
import { findHeadingRow, isHeadingAgain } from './heading.ts';
import type { HeadingRow } from './heading.ts';
import { faultAt } from './place.ts';
import type { Place } from './place.ts';
import { isScoreHeading, scoreColumns } from './score-columns.ts';
import type { ScoreColumns, ScoreItem } from './score-columns.ts';
import { memberOfRow } from './score-member.ts';
import type { ScoreMember } from './score-member.ts';
import { readScore } from './score-value.ts';
import { columnLetter } from './workbook.ts';
import type { Cell, Row, Sheet, Workbook } from './workbook.ts';

export type { ScoreItem } from './score-columns.ts';
export type { ScoreMember } from './score-member.ts';

export interface ScoreCell {
  readonly memberId: string;
  readonly itemId: string;
  /** Decimal text with at most four decimals; null for a blank cell, which is no score and not 0. */
  readonly points: string | null;
  readonly sheet: string;
  readonly row: number;
  /** The column's letter. */
  readonly column: string;
}

/** One member of whom the sheet speaks, with the row that spoke first. */
type Seen = Map<string, { readonly sheet: string; readonly row: number }>;

interface Table {
  readonly sheet: Sheet;
  readonly head: HeadingRow;
  readonly columns: ScoreColumns;
  readonly members: readonly ScoreMember[];
}

/**
 * Reads a month's score sheet: rows are members by name, columns are items by id, name or number. All or
 * nothing: one cell for each member named and each item there is a column for, or every fault as `scores.…`.
 */
export function parseScores(
  workbook: Workbook,
  { items, members }: { readonly items: readonly ScoreItem[]; readonly members: readonly ScoreMember[] },
): Result<readonly ScoreCell[]> {
  const cells: ScoreCell[] = [];
  const problems: Problem[] = [];
  const seen: Seen = new Map();
  let tables = 0;
  for (const sheet of workbook.sheets) {
    const head =
      sheet.isHidden || sheet.name === markedWords.sheet
        ? null
        : findHeadingRow(sheet, (heading) => isScoreHeading(heading, items));
    if (head === null) continue;
    tables += 1;
    const { columns, problems: wrong } = scoreColumns(sheet.name, head, items);
    problems.push(...wrong);
    if (columns !== null) readTable({ sheet, head, columns, members }, { seen, cells, problems });
  }
  if (tables === 0) return refused({ code: 'scores.no-headings' });
  if (problems.length > 0) return refused(...problems);
  return cells.length === 0 ? refused({ code: 'scores.no-rows' }) : done(cells);
}

function readTable(table: Table, into: { seen: Seen; cells: ScoreCell[]; problems: Problem[] }): void {
  for (const row of table.sheet.rows) {
    if (row.number <= table.head.row || isPassedOver(row, table)) continue;
    const found = memberOfRow(table.sheet.name, row, table);
    if ('problem' in found) {
      into.problems.push(found.problem);
      continue;
    }
    const earlier = into.seen.get(found.member.id);
    if (earlier !== undefined) {
      const name = table.columns.name;
      const place = { sheet: table.sheet.name, row: row.number, column: name.column, heading: name.written };
      const more = { earlierSheet: earlier.sheet, earlierRow: earlier.row };
      into.problems.push(faultAt(place, 'scores.member-twice', cellAt(row.cells, name.column), more));
      continue;
    }
    into.seen.set(found.member.id, { sheet: table.sheet.name, row: row.number });
    readScores(row, { table, memberId: found.member.id }, into);
  }
}

function readScores(
  row: Row,
  of: { readonly table: Table; readonly memberId: string },
  into: { cells: ScoreCell[]; problems: Problem[] },
): void {
  const sheet = of.table.sheet.name;
  for (const { item, heading } of of.table.columns.items) {
    const place: Place = { sheet, row: row.number, column: heading.column, heading: heading.written };
    const cell = cellAt(row.cells, heading.column);
    const read = cell === undefined ? { points: null } : scoreAt(place, cell, item);
    if ('problem' in read) into.problems.push(read.problem);
    else {
      const column = columnLetter(heading.column);
      into.cells.push({ memberId: of.memberId, itemId: item.id, points: read.points, sheet, row: row.number, column });
    }
  }
}

function scoreAt(place: Place, cell: Cell, item: ScoreItem): { points: string } | { problem: Problem } {
  if (cell.kind === 'error') return { problem: faultAt(place, 'spreadsheet.cell-error', cell) };
  if (cell.kind === 'unknown') return { problem: faultAt(place, 'spreadsheet.formula-without-value', cell) };
  const read = readScore(cell, item);
  if ('points' in read) return read;
  return { problem: faultAt(place, read.fault, cell, { item: item.name, least: item.least, most: item.most }) };
}

/** Lines that are no member's: without name and scores, headings printed again, sums and signatures. */
function isPassedOver(row: Row, { columns, head }: Table): boolean {
  const name = cellAt(row.cells, columns.name.column);
  const hasScores = columns.items.some(({ heading }) => cellAt(row.cells, heading.column) !== undefined);
  if ((name === undefined && !hasScores) || isHeadingAgain(row, head)) return true;
  const first = compactText(shownText(row.cells[0]));
  const isClosing = closingWords.some((word) => first.startsWith(compactText(word)));
  return isClosing && (name === undefined || name === row.cells[0]);
}
