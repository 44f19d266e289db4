import { closingWords, markedWords } from '@xianfeng/contract';
import { done, refused } from '@xianfeng/engine';
import type { Problem, Result } from '@xianfeng/engine';
import { cellAt, compactText, shownText } from './clean-text.ts';
import { filledDown } from './filled-down.ts';
import { findHeadingRow, isHeadingAgain } from './heading.ts';
import type { Heading, HeadingRow } from './heading.ts';
import { faultAt } from './place.ts';
import { isRosterHeading, rosterColumns } from './roster-columns.ts';
import type { RosterColumns } from './roster-columns.ts';
import { RosterRowReader } from './roster-row.ts';
import type { RosterRow } from './roster-row.ts';
import type { Cell, Row, Sheet, Workbook } from './workbook.ts';

export type { RosterRow } from './roster-row.ts';

export interface Roster {
  readonly rows: readonly RosterRow[];
  /** Headings of columns we do not take, each once, in their order. */
  readonly columnsIgnored: readonly string[];
}

/**
 * Reads every visible sheet that has roster headings; all or nothing. `today` is the business day.
 * Refused with `roster.…` problems, each with sheet, row, column letter, heading and value as facts.
 */
export function parseRoster(workbook: Workbook, { today }: { readonly today: string }): Result<Roster> {
  const rows: RosterRow[] = [];
  const problems: Problem[] = [];
  const ignored = new Set<string>();
  let tables = 0;
  for (const sheet of workbook.sheets) {
    const head = sheet.isHidden || sheet.name === markedWords.sheet ? null : findHeadingRow(sheet, isRosterHeading);
    if (head === null) continue;
    tables += 1;
    const { columns, problems: missing } = rosterColumns(sheet.name, head);
    problems.push(...missing);
    for (const heading of columns.ignored) if (heading.key !== markedWords.column) ignored.add(heading.written);
    // Without its columns every row would be faulty; one fault says it better than a thousand.
    if (missing.length === 0) readRows(sheet, { head, columns, today, rows, problems });
  }
  if (tables === 0) return refused({ code: 'roster.no-headings' });
  problems.push(...namesakes(rows, workbook), ...sameNumbers(rows));
  if (problems.length > 0) return refused(...problems);
  return rows.length === 0 ? refused({ code: 'roster.no-rows' }) : done({ rows, columnsIgnored: [...ignored] });
}

interface Table {
  readonly head: HeadingRow;
  readonly columns: RosterColumns;
  readonly today: string;
  readonly rows: RosterRow[];
  readonly problems: Problem[];
}

/** Fields a merged cell may give to all the rows it covers; elsewhere one value for several people is a fault. */
const SHARED = new Set(['branch', 'kind', 'ethnicity', 'sex']);

function readRows(sheet: Sheet, table: Table): void {
  const { head, columns } = table;
  const known = [...new Set([...Object.values(columns.of), ...columns.kinds])];
  const sharing = new Set(columns.kinds);
  for (const [field, heading] of Object.entries(columns.of)) if (SHARED.has(field)) sharing.add(heading);
  const merged = new Map(known.map((heading) => [heading, filledDown(sheet, heading.column)]));
  const filled = (heading: Heading, row: Row): Cell | undefined =>
    cellAt(row.cells, heading.column) ?? (sharing.has(heading) ? merged.get(heading)?.get(row.number) : undefined);
  for (const row of sheet.rows) {
    if (row.number <= head.row || isPassedOver(row, head, columns)) continue;
    for (const heading of known) {
      if (sharing.has(heading) || merged.get(heading)?.has(row.number) !== true) continue;
      const place = { sheet: sheet.name, row: row.number, column: heading.column, heading: heading.written };
      table.problems.push(faultAt(place, 'roster.cell-merged', cellAt(row.cells, heading.column)));
    }
    const reader = new RosterRowReader(sheet.name, row, { columns, filled });
    const read = reader.read(table.today);
    if (read !== null) table.rows.push(read);
    table.problems.push(...reader.problems);
  }
}

/** Lines that are nobody: only a running number, a heading printed again, or a closing line under the table. */
function isPassedOver(row: Row, head: HeadingRow, columns: RosterColumns): boolean {
  const known = [...Object.values(columns.of), ...columns.kinds];
  if (!known.some((heading) => cellAt(row.cells, heading.column) !== undefined)) return true;
  if (isHeadingAgain(row, head)) return true;
  const first = compactText(shownText(row.cells[0]));
  const isClosing = closingWords.some((word) => first.startsWith(compactText(word)));
  const name = columns.of.name === undefined ? undefined : cellAt(row.cells, columns.of.name.column);
  return isClosing && (name === undefined || name === row.cells[0]) && row.cells.length <= 3;
}

/** The same name and day of birth twice is the same person twice, in one branch or in two. */
function namesakes(rows: readonly RosterRow[], workbook: Workbook): readonly Problem[] {
  const first = new Map<string, RosterRow>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const key = `${row.name} ${row.bornOn}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else problems.push(twice(row, earlier, workbook));
  }
  return problems;
}

/** One ID number is one person's. */
function sameNumbers(rows: readonly RosterRow[]): readonly Problem[] {
  const first = new Map<string, RosterRow>();
  return rows.flatMap((row): Problem[] => {
    if (row.idNumber === null) return [];
    const earlier = first.get(row.idNumber);
    if (earlier === undefined) {
      first.set(row.idNumber, row);
      return [];
    }
    return [{ code: 'roster.id-number-twice', facts: { sheet: row.sheet, row: row.row, earlierRow: earlier.row } }];
  });
}

function twice(row: RosterRow, earlier: RosterRow, workbook: Workbook): Problem {
  const sheet = workbook.sheets.find((candidate) => candidate.name === row.sheet);
  const head = sheet === undefined ? null : findHeadingRow(sheet, isRosterHeading);
  const heading = head === null || sheet === undefined ? undefined : rosterColumns(row.sheet, head).columns.of.name;
  const place = { sheet: row.sheet, row: row.row, column: heading?.column ?? 1, heading: heading?.written ?? '' };
  const more = { bornOn: row.bornOn, earlierSheet: earlier.sheet, earlierRow: earlier.row };
  return faultAt(place, 'roster.person-twice', { kind: 'text', text: row.name }, more);
}
