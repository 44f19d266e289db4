import { closingWords, entryTemplateWords, eventBookWords, markedWords } from '@xianfeng/contract';
import { done, type EventKeeping, type EventState, type Problem, refused, type Result } from '@xianfeng/engine';
import { cellAt, compactText, shownText } from './clean-text.ts';
import { dayInYear } from './day-in-year.ts';
import { type EventColumn, eventLayout, type ListLayout, type MatrixLayout } from './event-columns.ts';
import type { Heading } from './heading.ts';
import { limits } from './limits.ts';
import { faultAt } from './place.ts';
import { memberOfRow, type ScoreMember } from './score-member.ts';
import { type Cell, columnLetter, type Row, type Sheet, type Workbook } from './workbook.ts';

export interface BookKind {
  readonly id: string;
  readonly name: string;
  readonly keeps: EventKeeping;
}

export interface BookPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
}

/** One event as a file tells it. */
export interface BookEvent extends BookPlace {
  readonly kind: BookKind;
  /** The day it was held; of dues, the last day of their month. */
  readonly on: string;
  readonly title: string;
  readonly lines: readonly BookLine[];
}

export interface BookLine extends BookPlace {
  readonly memberId: string;
  /** Null where the cell is empty, which says nothing of whoever was not due. */
  readonly state: EventState | null;
  readonly madeUpOn: string | null;
}

export interface EventBookOf {
  readonly year: string;
  readonly kinds: readonly BookKind[];
  readonly members: readonly ScoreMember[];
  /** The kind of events of which the file does not say it; null where nobody has said so. */
  readonly chosen: string | null;
}

/** Reads who came to which event, or who paid the dues of which month; all or nothing, every fault with its cell. */
export function parseEvents(workbook: Workbook, of: EventBookOf): Result<readonly BookEvent[]> {
  const reading: Reading = { of, events: new Map(), problems: [] };
  let tables = 0;
  for (const sheet of workbook.sheets) {
    const isOurs = sheet.isHidden || sheet.name === markedWords.sheet || sheet.name === entryTemplateWords.lists;
    const layout = isOurs ? null : eventLayout(sheet, of.year);
    if (layout === null) continue;
    tables += 1;
    if (layout.kind === 'list') readList(sheet, layout, reading);
    else readMatrix(sheet, layout, reading);
  }
  if (tables === 0) return refused({ code: 'events.no-headings' });
  if (reading.problems.length > 0) return refused(...reading.problems);
  const events = [...reading.events.values()];
  if (events.length > limits.events) return refused({ code: 'events.too-many', facts: { most: limits.events } });
  return events.length === 0 ? refused({ code: 'events.no-rows' }) : done(events);
}

interface Reading {
  readonly of: EventBookOf;
  readonly events: Map<string, BookEvent & { readonly lines: BookLine[] }>;
  readonly problems: Problem[];
}

function readMatrix(sheet: Sheet, layout: MatrixLayout, reading: Reading): void {
  const rows = sheet.rows.filter((row) => row.number > layout.row.number && !isClosing(row, layout.of.name));
  const members = rows.flatMap((row) => {
    const found = memberAt(sheet, row, layout.of, reading);
    return found === null ? [] : [{ row, memberId: found }];
  });
  for (const column of layout.events) {
    const isUsed = members.some(({ row }) => cellAt(row.cells, column.heading.column) !== undefined);
    // A month that is still to come stands there empty.
    if (!isUsed) continue;
    const kind = kindOf([...column.above, sheet.name], column, reading.of);
    const place = { sheet: sheet.name, row: layout.row.number, ...columnOf(column.heading) };
    if (kind === null) {
      reading.problems.push(kindFault(place, column));
      continue;
    }
    const on = column.day ?? lastDayOf(column.month ?? '');
    const title = titleOf(column.day === null ? '' : column.title, kind, reading.of);
    const event = eventAt({ ...place, kind, on, title }, reading);
    for (const { row, memberId } of members)
      readLine(sheet, row, { event, memberId, heading: column.heading, reading });
  }
}

function readList(sheet: Sheet, { row: head, of }: ListLayout, reading: Reading): void {
  for (const row of sheet.rows) {
    if (row.number <= head.number || isClosing(row, of.name)) continue;
    const memberId = memberAt(sheet, row, of, reading);
    if (memberId === null || of.day === undefined || of.state === undefined) continue;
    const text = (heading: Heading | undefined) =>
      heading === undefined ? '' : compactText(shownText(cellAt(row.cells, heading.column)));
    const cell = cellAt(row.cells, of.day.column);
    const on = cell === undefined ? null : dayInYear(cell, reading.of.year);
    const at = (heading: Heading) => ({
      sheet: sheet.name,
      row: row.number,
      column: heading.column,
      heading: heading.written,
    });
    if (on === null) {
      reading.problems.push(faultAt(at(of.day), cell === undefined ? 'events.day-missing' : 'events.not-a-day', cell));
      continue;
    }
    const column = { heading: of.day, day: on, month: null, above: [], title: '' };
    const kind = kindOf([text(of.kind), text(of.title), sheet.name], column, reading.of);
    const place = { sheet: sheet.name, row: row.number, ...columnOf(of.kind ?? of.day) };
    if (kind === null) {
      reading.problems.push(kindFault(place, column));
      continue;
    }
    const event = eventAt({ ...place, kind, on, title: titleOf(text(of.title), kind, reading.of) }, reading);
    const madeUp = of.madeUp === undefined ? undefined : cellAt(row.cells, of.madeUp.column);
    readLine(sheet, row, { event, memberId, heading: of.state, reading, ...(madeUp === undefined ? {} : { madeUp }) });
  }
}

/** Events of one kind, day and title are one, whichever row or column speaks of them. */
function eventAt(event: Omit<BookEvent, 'lines'>, { events }: Reading): BookEvent & { readonly lines: BookLine[] } {
  const key = `${event.kind.id} ${event.on} ${event.title}`;
  const known = events.get(key) ?? { ...event, lines: [] };
  events.set(key, known);
  return known;
}

interface LineOf {
  readonly event: BookEvent & { readonly lines: BookLine[] };
  readonly memberId: string;
  readonly heading: Heading;
  readonly reading: Reading;
  readonly madeUp?: Cell;
}

function readLine(sheet: Sheet, row: Row, { event, memberId, heading, reading, madeUp }: LineOf): void {
  const cell = cellAt(row.cells, heading.column);
  const at = { sheet: sheet.name, row: row.number, column: heading.column, heading: heading.written };
  const place = { sheet: sheet.name, row: row.number, ...columnOf(heading) };
  const fault = (code: string) => void reading.problems.push(faultAt(at, code, cell));
  const twin = event.lines.find((line) => line.memberId === memberId);
  if (twin !== undefined) {
    reading.problems.push(faultAt(at, 'events.member-twice', cell, { earlierRow: twin.row }));
    return;
  }
  if (cell?.kind === 'error' || cell?.kind === 'unknown') {
    fault(cell.kind === 'error' ? 'spreadsheet.cell-error' : 'spreadsheet.formula-without-value');
    return;
  }
  const { state, rest } = stateOf(cell, event.kind.keeps);
  if (state === undefined) return fault(event.kind.keeps === 'dues' ? 'events.dues-unknown' : 'events.state-unknown');
  const day: Cell | undefined = madeUp ?? (rest === '' ? undefined : { column: 1, kind: 'text', text: rest });
  const madeUpOn = state === 'made-up' && day !== undefined ? dayInYear(day, reading.of.year) : null;
  if (state === 'made-up' && madeUpOn === null) return fault('events.made-up-day');
  event.lines.push({ ...place, memberId, state, madeUpOn });
}

/** The state a cell tells, and for what was made up the day behind it; undefined where it tells none. */
function stateOf(
  cell: Cell | undefined,
  keeps: EventKeeping,
): { readonly state: EventState | null | undefined; readonly rest: string } {
  const text = compactText(shownText(cell)).replace(/[()]/g, '');
  if (text === '') return { state: null, rest: '' };
  const states = Object.entries(eventBookWords.states[keeps]) as [EventState, readonly string[]][];
  const whole = states.find(([, words]) => words.includes(text.toLowerCase()));
  if (whole !== undefined) return { state: whole[0], rest: '' };
  const word = eventBookWords.states.attendance['made-up']
    .toSorted((one, other) => other.length - one.length)
    .find((each) => text.startsWith(each));
  if (keeps === 'attendance' && word !== undefined) return { state: 'made-up', rest: text.slice(word.length) };
  return { state: undefined, rest: '' };
}

function kindOf(texts: readonly string[], { day }: EventColumn, { kinds, chosen }: EventBookOf): BookKind | null {
  const fitting = kinds.filter(({ keeps }) => keeps === (day === null ? 'dues' : 'attendance'));
  for (const text of texts) {
    const named = fitting.filter(({ id, name }) => text === id || text.includes(compactText(name)));
    const longest = named.toSorted((one, other) => other.name.length - one.name.length)[0];
    if (longest !== undefined) return longest;
  }
  const [only] = fitting;
  return fitting.find(({ id }) => id === chosen) ?? (fitting.length === 1 ? (only ?? null) : null);
}

/** What stands over an event is its title, unless it says of which kind it is and no more. */
function titleOf(written: string, kind: BookKind, { kinds }: EventBookOf): string {
  const isKind = kinds.some(({ id, name }) => written === id || written === compactText(name));
  return written === '' || isKind ? kind.name : written.slice(0, eventBookWords.titleMost);
}

function kindFault(place: BookPlace, { day, heading }: EventColumn): Problem {
  return {
    code: day === null ? 'events.no-dues' : 'events.kind-missing',
    facts: { ...place, heading: heading.written },
  };
}

function memberAt(
  sheet: Sheet,
  row: Row,
  of: MatrixLayout['of'],
  { of: { members }, problems }: Reading,
): string | null {
  if (of.name === undefined) return null;
  const columns = { name: of.name, bornOn: of.bornOn, number: of.number, items: [] };
  const found = memberOfRow(sheet.name, row, { columns, members });
  if ('member' in found) return found.member.id;
  problems.push({
    ...found.problem,
    code: found.problem.code.replace(/^scores\.(name-missing|member-unknown)$/, 'entries.$1'),
  });
  return null;
}

/** Rows without a name, sums and signatures. */
function isClosing({ cells }: Row, name: Heading | undefined): boolean {
  const own = name === undefined ? undefined : cellAt(cells, name.column);
  const first = compactText(shownText(cells[0]));
  return own === undefined || (own === cells[0] && closingWords.some((word) => first.startsWith(compactText(word))));
}

function columnOf({ column }: Heading): { readonly column: string } {
  return { column: columnLetter(column) };
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
