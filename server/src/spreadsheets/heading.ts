import { rosterHeadings } from '@xianfeng/contract';
import { headingKey, shownText } from './clean-text.ts';
import type { Row, Sheet } from './workbook.ts';

export interface Heading {
  /** Counted from 1. */
  readonly column: number;
  /** As written, blanks and line breaks made single. */
  readonly written: string;
  readonly key: string;
}

export interface HeadingRow {
  readonly row: number;
  readonly headings: readonly Heading[];
}

/** Titles and remarks stand above the headings, but not a screenful of them. */
const ROWS_SEARCHED = 30;

const nameKeys: ReadonlySet<string> = new Set(rosterHeadings.name);

/** The first row that has a column for names and another that is known; null where the sheet is no such table. */
export function findHeadingRow(sheet: Sheet, isKnown: (heading: Heading) => boolean): HeadingRow | null {
  for (const row of sheet.rows.slice(0, ROWS_SEARCHED)) {
    const headings = headingsOf(row);
    const name = headings.find((heading) => nameKeys.has(heading.key));
    if (name === undefined) continue;
    if (headings.some((heading) => heading !== name && isKnown(heading))) return { row: row.number, headings };
  }
  return null;
}

/** A printed table repeats its headings on every page; such a row is not a person. */
export function isHeadingAgain(row: Row, headings: HeadingRow): boolean {
  const again = headingsOf(row);
  return (
    again.some((heading) => nameKeys.has(heading.key)) &&
    again.every((heading) => headings.headings.some((first) => first.key === heading.key))
  );
}

export function headingsOf(row: Row): readonly Heading[] {
  return row.cells.map((cell) => {
    const written = shownText(cell).replace(/\s+/g, ' ').trim().slice(0, 60);
    return { column: cell.column, written, key: headingKey(written) };
  });
}
