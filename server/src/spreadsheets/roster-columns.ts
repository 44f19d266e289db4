import { rosterHeadings } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import type { Heading, HeadingRow } from './heading.ts';
import { columnLetter } from './workbook.ts';

export type RosterField = keyof typeof rosterHeadings;

export interface RosterColumns {
  /** The column of each field that the sheet has. */
  readonly of: Readonly<Partial<Record<RosterField, Heading>>>;
  /** Columns that speak of the kind of person; status may stand in one, category in another. */
  readonly kinds: readonly Heading[];
  readonly ignored: readonly Heading[];
}

/** Fields without which a person cannot be told from another or placed in a branch. */
const NEEDED = ['bornOn', 'joinedOn', 'branch'] as const satisfies readonly RosterField[];
const FIELDS = Object.keys(rosterHeadings) as readonly RosterField[];

const knownKeys: ReadonlySet<string> = new Set(Object.values(rosterHeadings).flat());

export function isRosterHeading(heading: Heading): boolean {
  return knownKeys.has(heading.key);
}

/** Finds the columns in whatever order they come; says which needed ones are missing or there twice. */
export function rosterColumns(
  sheet: string,
  head: HeadingRow,
): { columns: RosterColumns; problems: readonly Problem[] } {
  const of: Partial<Record<RosterField, Heading>> = {};
  const used = new Set<Heading>();
  const problems: Problem[] = [];
  for (const field of FIELDS) {
    const [first, second] = candidates(field, head);
    if (first === undefined) continue;
    of[field] = first;
    used.add(first);
    if (second?.key === first.key) {
      const columns = `${columnLetter(first.column)}, ${columnLetter(second.column)}`;
      problems.push({ code: 'roster.column-twice', facts: { sheet, row: head.row, heading: first.written, columns } });
    }
  }
  const kinds = candidates('kind', head);
  for (const kind of kinds) used.add(kind);
  for (const field of NEEDED) if (of[field] === undefined) problems.push(missing(sheet, head.row, field));
  if (kinds.length === 0 && of.fullMemberOn === undefined) problems.push(missing(sheet, head.row, 'kind'));
  return { columns: { of, kinds, ignored: head.headings.filter((heading) => !used.has(heading)) }, problems };
}

/** The headings that may mean the field, the plainest word first. */
function candidates(field: RosterField, head: HeadingRow): readonly Heading[] {
  const words: readonly string[] = rosterHeadings[field];
  return head.headings
    .filter((heading) => words.includes(heading.key))
    .toSorted((one, other) => words.indexOf(one.key) - words.indexOf(other.key));
}

function missing(sheet: string, row: number, field: RosterField): Problem {
  const [heading] = rosterHeadings[field];
  return { code: 'roster.column-missing', facts: { sheet, row, heading } };
}
