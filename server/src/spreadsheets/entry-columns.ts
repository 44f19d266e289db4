import { type EntryField, entryHeadings } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { headingKey } from './clean-text.ts';
import { type Heading, type HeadingRow, headingsOf } from './heading.ts';
import { columnLetter, type Sheet } from './workbook.ts';

/** Which heading of the file stands for which column, as somebody who looked at it said. */
export type ChosenColumns = Partial<Readonly<Record<EntryField, string>>>;

export interface EntryColumns {
  readonly head: HeadingRow;
  readonly of: Partial<Readonly<Record<EntryField, Heading>>>;
  readonly ignored: readonly Heading[];
}

const needed = ['name', 'item', 'day', 'document'] as const satisfies readonly EntryField[];
const fields = Object.keys(entryHeadings) as EntryField[];

/** Titles and remarks stand above the headings, but not a screenful of them. */
const rowsSearched = 30;

/**
 * The columns of a sheet, by what everybody calls them or as they were chosen; null where it is no such table.
 * A column that is needed and not found is a fault that names the headings there are, to choose among.
 */
export function entryColumns(
  sheet: Sheet,
  chosen: ChosenColumns,
): { readonly columns: EntryColumns; readonly problems: readonly Problem[] } | null {
  const head = headOf(sheet, chosen);
  if (head === null) return null;
  const of: Partial<Record<EntryField, Heading>> = {};
  const ignored: Heading[] = [];
  const problems: Problem[] = [];
  for (const heading of head.headings) {
    const field = fieldOf(heading, chosen);
    const earlier = field === undefined ? undefined : of[field];
    if (field === undefined) ignored.push(heading);
    else if (earlier === undefined) of[field] = heading;
    else
      problems.push({
        code: 'entries.column-twice',
        facts: { ...placeOf(sheet, head, heading), earlierColumn: columnLetter(earlier.column) },
      });
  }
  const headings = head.headings.map(({ written }) => written);
  for (const field of needed) {
    if (of[field] !== undefined) continue;
    const facts = { sheet: sheet.name, row: head.row, field, headings };
    problems.push({ code: 'entries.column-missing', facts });
  }
  return { columns: { head, of, ignored }, problems };
}

function placeOf({ name }: Sheet, { row }: HeadingRow, heading: Heading) {
  return { sheet: name, row, column: columnLetter(heading.column), heading: heading.written };
}

/** The first row with two columns that are known; where there is none, one with several texts may be meant as headings. */
function headOf(sheet: Sheet, chosen: ChosenColumns): HeadingRow | null {
  const rows = sheet.rows
    .slice(0, rowsSearched)
    .map((row) => ({ row: row.number, headings: headingsOf(row).filter(({ key }) => key !== '') }));
  const known = (least: number) =>
    rows.find(({ headings }) => new Set(headings.flatMap((each) => fieldOf(each, chosen) ?? [])).size >= least);
  return known(3) ?? known(2) ?? rows.find(({ headings }) => headings.length >= 3) ?? null;
}

function fieldOf({ key }: Heading, chosen: ChosenColumns): EntryField | undefined {
  const own = fields.find((field) => chosen[field] !== undefined && headingKey(chosen[field]) === key);
  if (own !== undefined) return own;
  return fields.find(
    (field) => chosen[field] === undefined && (entryHeadings[field] as readonly string[]).includes(key),
  );
}
