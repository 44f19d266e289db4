import { markedWords, scoreHeadings } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { cellAt, shownText } from './clean-text.ts';
import { type Heading, type HeadingRow, headingsOf } from './heading.ts';
import { isScoreHeading, type ScoreItem } from './score-columns.ts';
import { type Cell, columnLetter, type Row, type Sheet, type Workbook } from './workbook.ts';
import { periodOfText, writtenPeriod } from './written-period.ts';

export interface PeriodTables {
  /** What speaks of each period, as sheets of that period alone; rows and columns keep their numbers. */
  readonly byPeriod: ReadonlyMap<string, readonly Sheet[]>;
  /** Sheets that are score sheets and of no period, such as the sums of the year. */
  readonly sheetsIgnored: readonly string[];
  readonly problems: readonly Problem[];
}

export interface SplitBy {
  readonly year: string;
  readonly items: readonly ScoreItem[];
  /** The period of a sheet that names none: the year, where the scheme scores by the year; null elsewhere. */
  readonly whole: string | null;
}

const names: ReadonlySet<string> = new Set(scoreHeadings.name);
const rowsSearched = 30;

/**
 * Takes a year's scores apart by period: a sheet for each month, months across with one item, or months across with
 * their items below.
 */
export function splitPeriods(workbook: Workbook, by: SplitBy): PeriodTables {
  const byPeriod = new Map<string, Sheet[]>();
  const sheetsIgnored: string[] = [];
  const problems: Problem[] = [];
  for (const sheet of workbook.sheets) {
    const layout = sheet.isHidden || sheet.name === markedWords.sheet ? null : layoutOf(sheet, by);
    if (layout === null) continue;
    if (layout.columns.size === 0) sheetsIgnored.push(sheet.name);
    for (const [period, columns] of layout.columns) {
      const named = namedItems(sheet, layout, { columns, items: by.items });
      if ('problem' in named) problems.push(named.problem);
      else byPeriod.set(period, [...(byPeriod.get(period) ?? []), ofPeriod(sheet, layout, named.heads)]);
    }
  }
  return { byPeriod, sheetsIgnored, problems };
}

interface Layout {
  /** The row that names the items, and the one that has the name's heading: the same, or the one above. */
  readonly items: Row;
  readonly name: HeadingRow;
  /** Headings of each period; a sheet of one period has them all in it. */
  readonly columns: ReadonlyMap<string, readonly Heading[]>;
}

function layoutOf(sheet: Sheet, by: SplitBy): Layout | null {
  const top = sheet.rows.slice(0, rowsSearched);
  for (const [at, row] of top.entries()) {
    const headings = headingsOf(row);
    if (!headings.some(({ key }) => names.has(key))) continue;
    const own = periodsAcross(row, by.year);
    const below = top[at + 1];
    const name = { row: row.number, headings };
    if (own.size > 0 && below !== undefined && isItemRow(below, headings, by))
      return { items: below, name, columns: across(sheet, row, below, own) };
    if (own.size > 0) return { items: row, name, columns: singles(headings, own) };
    if (!headings.some((heading) => !names.has(heading.key) && isScoreHeading(heading, by.items))) continue;
    const above = top[at - 1];
    const over = above === undefined ? new Map<number, string>() : periodsAcross(above, by.year);
    if (above !== undefined && over.size > 1) return { items: row, name, columns: across(sheet, above, row, over) };
    const period = periodOfSheet(sheet, row, by.year) ?? by.whole;
    const items = headings.filter((heading) => !isOwn(heading) && isScoreHeading(heading, by.items));
    return { items: row, name, columns: period === null ? new Map() : new Map([[period, items]]) };
  }
  return null;
}

function isOwn({ key }: Heading): boolean {
  return [...scoreHeadings.name, ...scoreHeadings.bornOn, ...scoreHeadings.number].some((word) => word === key);
}

/** The row below the months that names what is scored in each; the name's column is empty there, or merged. */
function isItemRow(below: Row, above: readonly Heading[], by: SplitBy): boolean {
  const nameColumn = above.find(({ key }) => names.has(key))?.column ?? 0;
  if (cellAt(below.cells, nameColumn) !== undefined) return false;
  return headingsOf(below).some((heading) => isScoreHeading(heading, by.items));
}

function periodsAcross(row: Row, year: string): Map<number, string> {
  return new Map(
    row.cells.flatMap((cell) => {
      const period = writtenPeriod(cell, year);
      return period === null ? [] : [[cell.column, period] as const];
    }),
  );
}

function singles(headings: readonly Heading[], own: ReadonlyMap<number, string>): Map<string, readonly Heading[]> {
  return Map.groupBy(
    headings.filter(({ column }) => own.has(column)),
    ({ column }) => own.get(column) ?? '',
  );
}

/** Items stand below their period: below its merged cell, or to its right until the next one begins. */
function across(sheet: Sheet, above: Row, below: Row, own: ReadonlyMap<number, string>): Map<string, Heading[]> {
  const found = new Map<string, Heading[]>();
  for (const heading of headingsOf(below)) {
    const merge = sheet.merges.find(
      ({ fromRow, toRow, fromColumn, toColumn }) =>
        fromRow <= above.number && above.number <= toRow && fromColumn <= heading.column && heading.column <= toColumn,
    );
    const left = above.cells.filter(({ column }) => column <= (merge?.fromColumn ?? heading.column)).at(-1);
    const period = left === undefined ? undefined : own.get(left.column);
    if (period === undefined || isOwn(heading)) continue;
    found.set(period, [...(found.get(period) ?? []), heading]);
  }
  return found;
}

/** By the name of the sheet, or by a title above its table. */
function periodOfSheet(sheet: Sheet, head: Row, year: string): string | null {
  const titles = sheet.rows.filter(({ number }) => number < head.number).flatMap(({ cells }) => cells.map(shownText));
  return [sheet.name, ...titles].map((text) => periodOfText(text, year)).find((period) => period !== null) ?? null;
}

interface Named {
  readonly columns: readonly Heading[];
  readonly items: readonly ScoreItem[];
}

/** A month across is a column of one item: the only one there is, or the one the sheet is named after. */
function namedItems(
  sheet: Sheet,
  { items: row, name, columns: all }: Layout,
  { columns, items }: Named,
): { readonly heads: ReadonlyMap<number, string> } | { readonly problem: Problem } {
  const isSingle = row.number === name.row && [...all.values()].flat().every((each) => !isScoreHeading(each, items));
  if (!isSingle) return { heads: new Map(columns.map((heading) => [heading.column, heading.written])) };
  const item = items.length === 1 ? items[0] : items.find((each) => sheet.name.includes(each.name));
  const [first] = columns;
  if (item !== undefined && first !== undefined && columns.length === 1)
    return { heads: new Map([[first.column, item.name]]) };
  const column = first === undefined ? '' : columnLetter(first.column);
  const facts = { sheet: sheet.name, row: row.number, column, heading: first?.written ?? '' };
  return { problem: { code: columns.length > 1 ? 'scores.month-twice' : 'scores.month-without-item', facts } };
}

/** The sheet with the columns of one period alone, its items named in one row with the name. */
function ofPeriod(sheet: Sheet, { items, name, columns }: Layout, heads: ReadonlyMap<number, string>): Sheet {
  const elsewhere = new Set([...columns.values()].flat().map(({ column }) => column));
  const isHere = ({ column }: Cell) => heads.has(column) || !elsewhere.has(column);
  const own = name.headings
    .filter((heading) => isOwn(heading) || !elsewhere.has(heading.column))
    .map(({ column, written }): Cell => ({ column, kind: 'text', text: written }));
  const named = [...heads].map(([column, text]): Cell => ({ column, kind: 'text', text }));
  const isTwoRows = items.number !== name.row;
  const kept = own.filter(({ column }) => !heads.has(column) && (!isTwoRows || isOwnColumn(name, column)));
  const head = { number: items.number, cells: [...kept, ...named].toSorted((a, b) => a.column - b.column) };
  const rows = sheet.rows
    .filter(({ number }) => number > items.number)
    .map((row) => ({ number: row.number, cells: row.cells.filter(isHere) }));
  return { ...sheet, rows: [head, ...rows], merges: [] };
}

function isOwnColumn({ headings }: HeadingRow, column: number): boolean {
  return headings.some((heading) => heading.column === column && isOwn(heading));
}
