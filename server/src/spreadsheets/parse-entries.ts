import { closingWords, type EntryField, entryTemplateWords, markedWords } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import { cellAt, compactText, shownText } from './clean-text.ts';
import { type ChosenColumns, type EntryColumns, entryColumns } from './entry-columns.ts';
import type { EntryItem } from './entry-item.ts';
import { type EntryLine, EntryRowReader } from './entry-row.ts';
import { limits } from './limits.ts';
import { filledDown } from './filled-down.ts';
import { type Heading, isHeadingAgain } from './heading.ts';
import type { ScoreMember } from './score-member.ts';
import { type Cell, columnLetter, type Row, type Sheet, type Workbook } from './workbook.ts';

export interface EntryBook {
  readonly lines: readonly EntryLine[];
  /** Headings of columns we do not take, each once, in their order. */
  readonly columnsIgnored: readonly string[];
}

export interface EntryBookOf {
  readonly items: readonly EntryItem[];
  readonly members: readonly ScoreMember[];
  readonly chosen: ChosenColumns;
}

/** Sheets of ours that are no tables to be read. */
const passedOver: ReadonlySet<string> = new Set([
  markedWords.sheet,
  entryTemplateWords.lists,
  entryTemplateWords.guide,
]);

/** What one merged cell may say for all the rows it covers; a name that covers several deeds is theirs too. */
const shared: readonly EntryField[] = [
  'name',
  'bornOn',
  'number',
  'item',
  'level',
  'points',
  'day',
  'document',
  'note',
];

/** Reads a book of entries, a row a deed; all or nothing, every fault with its cell as `entries.…`. */
export function parseEntries(workbook: Workbook, of: EntryBookOf): Result<EntryBook> {
  const lines: EntryLine[] = [];
  const problems: Problem[] = [];
  const ignored = new Set<string>();
  let tables = 0;
  for (const sheet of workbook.sheets) {
    const found = sheet.isHidden || passedOver.has(sheet.name) ? null : entryColumns(sheet, of.chosen);
    if (found === null) continue;
    tables += 1;
    problems.push(...found.problems);
    for (const { key, written } of found.columns.ignored)
      if (key !== markedWords.column && !serialWords.has(key)) ignored.add(written);
    // Without its columns every row would be faulty; one fault says it better than a thousand.
    if (found.problems.length === 0) readRows(sheet, found.columns, { of, lines, problems });
  }
  if (tables === 0) return refused({ code: 'entries.no-headings' });
  if (problems.length > 0) return refused(...problems);
  return lines.length === 0 ? refused({ code: 'entries.no-rows' }) : done({ lines, columnsIgnored: [...ignored] });
}

const serialWords: ReadonlySet<string> = new Set(entryTemplateWords.serial);

interface Reading {
  readonly of: EntryBookOf;
  readonly lines: EntryLine[];
  readonly problems: Problem[];
}

function readRows(sheet: Sheet, columns: EntryColumns, { of, lines, problems }: Reading): void {
  const merged = new Map<Heading, ReadonlyMap<number, Cell | undefined>>();
  for (const field of shared) {
    const heading = columns.of[field];
    if (heading !== undefined) merged.set(heading, filledDown(sheet, heading.column));
  }
  const filled = (heading: Heading, row: Row): Cell | undefined =>
    cellAt(row.cells, heading.column) ?? merged.get(heading)?.get(row.number);
  const letters = Object.fromEntries(
    Object.entries(columns.of).map(([field, { column }]) => [field, columnLetter(column)]),
  );
  for (const row of sheet.rows) {
    if (row.number <= columns.head.row || isPassedOver(row, columns)) continue;
    const reader = new EntryRowReader(row, { ...of, sheet: sheet.name, columns, filled });
    for (const line of reader.read()) lines.push({ ...line, columns: letters });
    problems.push(...reader.problems);
    // What is read of a hostile file is bounded, whatever one cell of it holds.
    if (lines.length > limits.deeds) problems.push({ code: 'entries.too-many', facts: { most: limits.deeds } });
    if (lines.length > limits.deeds || problems.length >= limits.problems) return;
  }
}

/** Lines that are no deed: only a running number or a name that our template printed, headings again, sums and signatures. */
function isPassedOver(row: Row, { of, head }: EntryColumns): boolean {
  const said = Object.entries(of).filter(([, heading]) => cellAt(row.cells, heading.column) !== undefined);
  if (said.every(([field]) => field === 'name' || field === 'bornOn' || field === 'number')) return true;
  if (isHeadingAgain(row, head)) return true;
  const first = compactText(shownText(row.cells[0]));
  const name = of.name === undefined ? undefined : cellAt(row.cells, of.name.column);
  const isClosing = closingWords.some((word) => first.startsWith(compactText(word)));
  return isClosing && (name === undefined || name === row.cells[0]) && row.cells.length <= 3;
}
