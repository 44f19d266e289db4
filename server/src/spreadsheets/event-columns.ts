import { eventBookWords, scoreHeadings } from '@xianfeng/contract';
import { compactText, shownText } from './clean-text.ts';
import { type Heading, headingsOf } from './heading.ts';
import type { Row, Sheet } from './workbook.ts';
import { writtenPeriod } from './written-period.ts';
import { dayInYear } from './day-in-year.ts';

export type ListField = 'name' | 'day' | 'kind' | 'title' | 'state' | 'madeUp' | 'bornOn' | 'number';

/** One line a member and event. */
export interface ListLayout {
  readonly kind: 'list';
  readonly row: Row;
  readonly of: Partial<Readonly<Record<ListField, Heading>>>;
}

/** Members down, events across. */
export interface MatrixLayout {
  readonly kind: 'matrix';
  readonly row: Row;
  readonly of: Partial<Readonly<Record<'name' | 'bornOn' | 'number', Heading>>>;
  readonly events: readonly EventColumn[];
}

export interface EventColumn {
  readonly heading: Heading;
  /** A day of attendance, or a month of dues. */
  readonly day: string | null;
  readonly month: string | null;
  /** What stands above it, beginning with what is nearest; it may say the kind of event. */
  readonly above: readonly string[];
  /** What stands right above it and not over the names too: the kind of event or its title. */
  readonly title: string;
}

const rowsSearched = 30;
const words: Readonly<Record<ListField, readonly string[]>> = {
  ...eventBookWords.headings,
  name: scoreHeadings.name,
  bornOn: scoreHeadings.bornOn,
  number: scoreHeadings.number,
};

/** How a sheet tells who came: null where it is no such table. */
export function eventLayout(sheet: Sheet, year: string): ListLayout | MatrixLayout | null {
  for (const [at, row] of sheet.rows.slice(0, rowsSearched).entries()) {
    const headings = headingsOf(row);
    const of = fieldsOf(headings);
    if (of.name === undefined) continue;
    if (of.day !== undefined && of.state !== undefined) return { kind: 'list', row, of };
    const events = row.cells.flatMap((cell, place): EventColumn[] => {
      const heading = headings[place];
      const day = dayInYear(cell, year);
      const month = day === null ? monthOf(cell, year) : null;
      if (heading === undefined || (day === null && month === null)) return [];
      const above = textsAbove(sheet, sheet.rows.slice(0, at), heading.column);
      const [nearest] = above;
      const isOwn = nearest?.row === row.number - 1 && nearest.from > (of.name?.column ?? 0);
      return [{ heading, day, month, above: above.map(({ text }) => text), title: isOwn ? nearest.text : '' }];
    });
    if (events.length > 0) return { kind: 'matrix', row, of, events };
  }
  return null;
}

function monthOf(cell: Row['cells'][number], year: string): string | null {
  const period = writtenPeriod(cell, year);
  return period !== null && /-\d{2}$/.test(period) ? period : null;
}

function fieldsOf(headings: readonly Heading[]): Partial<Record<ListField, Heading>> {
  const found: Partial<Record<ListField, Heading>> = {};
  for (const field of Object.keys(words) as ListField[]) {
    const heading = headings.find(({ key }) => words[field].includes(key));
    if (heading !== undefined) found[field] = heading;
  }
  return found;
}

interface TextAbove {
  readonly row: number;
  /** The first column it stands over. */
  readonly from: number;
  readonly text: string;
}

/** What stands over a column: in its own cell, or in a merged one that covers it; the nearest first. */
function textsAbove(sheet: Sheet, rows: readonly Row[], column: number): readonly TextAbove[] {
  return rows.toReversed().flatMap(({ number, cells }) => {
    const merge = sheet.merges.find(
      (each) => each.fromRow <= number && number <= each.toRow && each.fromColumn <= column && column <= each.toColumn,
    );
    const cell = cells.find((each) => each.column === (merge?.fromColumn ?? column));
    const text = cell === undefined ? '' : compactText(shownText(cell));
    return text === '' ? [] : [{ row: number, from: merge?.fromColumn ?? column, text }];
  });
}
