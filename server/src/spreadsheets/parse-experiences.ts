import { closingWords, experienceBookWords, markedWords } from '@xianfeng/contract';
import { done, pointsFromDecimal, type Problem, refused, type Result } from '@xianfeng/engine';
import { cellAt, cleanText, compactText, shownText } from './clean-text.ts';
import { type Heading, type HeadingRow, headingsOf, isHeadingAgain } from './heading.ts';
import { limits } from './limits.ts';
import { faultAt } from './place.ts';
import { memberOfRow, type ScoreMember } from './score-member.ts';
import { columnLetter, type Row, type Sheet, type Workbook } from './workbook.ts';
import { readWrittenDay } from './written-day.ts';

export type ExperienceField = keyof typeof experienceBookWords.headings;

/** Hours of study or service of one member, as a row of a list says them. */
export interface ExperienceLine {
  readonly sheet: string;
  readonly row: number;
  /** The letters of the columns it was read from. */
  readonly columns: Partial<Readonly<Record<ExperienceField, string>>>;
  readonly memberId: string;
  readonly course: 'study' | 'service';
  readonly title: string;
  readonly on: string;
  /** Exact decimal text. */
  readonly hours: string;
  readonly document: string;
}

const needed = ['name', 'course', 'title', 'day', 'hours', 'document'] as const satisfies readonly ExperienceField[];
const fields = Object.keys(experienceBookWords.headings) as ExperienceField[];
/** Titles and remarks stand above the headings, but not a screenful of them. */
const rowsSearched = 30;
const leastKnown = 3;

/** Reads a list of hours of a training or volunteer system, a row each; all or nothing, every fault with its cell. */
export function parseExperiences(
  workbook: Workbook,
  members: readonly ScoreMember[],
): Result<readonly ExperienceLine[]> {
  const lines: ExperienceLine[] = [];
  const problems: Problem[] = [];
  let tables = 0;
  for (const sheet of workbook.sheets) {
    const head = sheet.isHidden || sheet.name === markedWords.sheet ? null : headOf(sheet);
    if (head === null) continue;
    tables += 1;
    const columns = columnsOf(head);
    const missing = needed.filter((field) => columns[field] === undefined);
    for (const field of missing)
      problems.push({
        code: 'experiences.column-missing',
        facts: { sheet: sheet.name, row: head.row, field: experienceBookWords.headings[field][0] },
      });
    // Without its columns every row would be faulty; one fault says it better than a thousand.
    if (missing.length === 0) readRows(sheet, { head, columns, members, lines, problems });
  }
  if (tables === 0) return refused({ code: 'experiences.no-headings' });
  if (problems.length > 0) return refused(...problems);
  return lines.length === 0 ? refused({ code: 'experiences.no-rows' }) : done(lines);
}

type Columns = Partial<Readonly<Record<ExperienceField, Heading>>>;

function headOf(sheet: Sheet): HeadingRow | null {
  for (const row of sheet.rows.slice(0, rowsSearched)) {
    const head = { row: row.number, headings: headingsOf(row) };
    const known = columnsOf(head);
    if (known.name !== undefined && Object.keys(known).length >= leastKnown) return head;
  }
  return null;
}

/** Each field by the first of its words that stands there: 名称 may be beside 活动名称. */
function columnsOf({ headings }: HeadingRow): Columns {
  const of: Partial<Record<ExperienceField, Heading>> = {};
  const taken = new Set<Heading>();
  for (const field of fields) {
    const words: readonly string[] = experienceBookWords.headings[field];
    const found = words
      .flatMap((word) => headings.filter(({ key }) => key === word))
      .find((heading) => !taken.has(heading));
    if (found === undefined) continue;
    of[field] = found;
    taken.add(found);
  }
  return of;
}

interface Reading {
  readonly head: HeadingRow;
  readonly columns: Columns;
  readonly members: readonly ScoreMember[];
  readonly lines: ExperienceLine[];
  readonly problems: Problem[];
}

function readRows(sheet: Sheet, { head, columns, members, lines, problems }: Reading): void {
  const letters = Object.fromEntries(
    Object.entries(columns).map(([field, { column }]) => [field, columnLetter(column)]),
  );
  for (const row of sheet.rows) {
    if (row.number <= head.row || isPassedOver(row, { head, columns })) continue;
    const reader = new RowReader(sheet.name, row, columns);
    const line = reader.read(members);
    problems.push(...reader.problems);
    if (line !== null) lines.push({ ...line, columns: letters });
    // What is read of a hostile file is bounded, whatever it holds.
    if (lines.length > limits.deeds) problems.push({ code: 'entries.too-many', facts: { most: limits.deeds } });
    if (lines.length > limits.deeds || problems.length >= limits.problems) return;
  }
}

/** Lines that tell nothing: only a name that our template printed, headings again, sums and signatures. */
function isPassedOver(row: Row, { head, columns }: Pick<Reading, 'head' | 'columns'>): boolean {
  const said = Object.entries(columns).filter(([, heading]) => cellAt(row.cells, heading.column) !== undefined);
  if (said.every(([field]) => field === 'name' || field === 'bornOn')) return true;
  if (isHeadingAgain(row, head)) return true;
  const first = compactText(shownText(row.cells[0]));
  return row.cells.length <= 3 && closingWords.some((word) => first.startsWith(compactText(word)));
}

const titleMost = 40;
const documentMost = 100;
const shortMost = 20;

/** Reads one row; faults are kept, from left to right. */
class RowReader {
  readonly problems: Problem[] = [];
  readonly #sheet: string;
  readonly #row: Row;
  readonly #columns: Columns;

  constructor(sheet: string, row: Row, columns: Columns) {
    this.#sheet = sheet;
    this.#row = row;
    this.#columns = columns;
  }

  read(members: readonly ScoreMember[]): Omit<ExperienceLine, 'columns'> | null {
    const memberId = this.#member(members);
    const course = this.#course();
    const title = this.#text('title', titleMost);
    const on = this.#day();
    const hours = this.#hours();
    const document = this.#text('document', documentMost);
    const isWhole = memberId !== null && course !== null && title !== null && on !== null && hours !== null;
    if (!isWhole || document === null) return null;
    return { sheet: this.#sheet, row: this.#row.number, memberId, course, title, on, hours, document };
  }

  #member(members: readonly ScoreMember[]): string | null {
    const { name, bornOn } = this.#columns;
    if (name === undefined) return null;
    const columns = { name, bornOn, number: undefined, items: [] };
    const read = memberOfRow(this.#sheet, this.#row, { columns, members });
    if ('member' in read) return read.member.id;
    const code = read.problem.code.replace(/^scores\.(name-missing|member-unknown)$/, 'entries.$1');
    this.problems.push({ ...read.problem, code });
    return null;
  }

  #course(): ExperienceLine['course'] | null {
    const text = this.#text('course', shortMost);
    if (text === null) return null;
    const said = (words: readonly string[]): boolean => words.includes(compactText(text));
    if (said(experienceBookWords.courses.study)) return 'study';
    if (said(experienceBookWords.courses.service)) return 'service';
    return this.#fault('course', 'experiences.course-unknown');
  }

  #hours(): string | null {
    const text = this.#text('hours', shortMost);
    if (text === null) return null;
    const plain = experienceBookWords.ends.reduce(
      (rest, end) => (rest.endsWith(end) ? rest.slice(0, -end.length) : rest),
      compactText(text),
    );
    return pointsFromDecimal(plain).ok ? plain : this.#fault('hours', 'experiences.not-hours');
  }

  #day(): string | null {
    const heading = this.#columns.day;
    const cell = heading === undefined ? undefined : cellAt(this.#row.cells, heading.column);
    if (cell === undefined) return this.#fault('day', 'experiences.cell-missing');
    const written = readWrittenDay(cell);
    return 'day' in written ? written.day : this.#fault('day', `roster.date-${written.fault}`);
  }

  /** What a cell says; a fault where it says nothing, too much, or cannot be read. */
  #text(field: ExperienceField, most: number): string | null {
    const heading = this.#columns[field];
    const cell = heading === undefined ? undefined : cellAt(this.#row.cells, heading.column);
    if (cell?.kind === 'error') return this.#fault(field, 'spreadsheet.cell-error');
    if (cell?.kind === 'unknown') return this.#fault(field, 'spreadsheet.formula-without-value');
    const text = cleanText(shownText(cell));
    if (text === '') return this.#fault(field, 'experiences.cell-missing');
    return text.length <= most ? text : this.#fault(field, 'entries.text-too-long', { most });
  }

  #fault(field: ExperienceField, code: string, more?: Problem['facts']): null {
    const heading = this.#columns[field];
    if (heading === undefined) return null;
    const place = { sheet: this.#sheet, row: this.#row.number, column: heading.column, heading: heading.written };
    this.problems.push(faultAt(place, code, cellAt(this.#row.cells, heading.column), more));
    return null;
  }
}
