import { decimalFromPoints, done, pointsFromDecimal, type Problem, refused, type Result } from '@xianfeng/engine';
import type { EntryField, PlannedEntry } from '@xianfeng/contract';
import type { ReadLedgerEntryRow } from '@xianfeng/store';
import { duplicateOf, type StandingLikeness } from '../ledger/duplicate.ts';
import type { EntryLine } from '../spreadsheets/entry-row.ts';
import type { EntryBook } from '../spreadsheets/parse-entries.ts';
import type { EntryYear } from './entry-year.ts';

export interface PlannedLine {
  readonly line: EntryLine;
  readonly state: PlannedEntry['state'];
}

/** What a book of entries would enter. */
export interface EntryPlan {
  readonly lines: readonly PlannedLine[];
  readonly columnsIgnored: readonly string[];
}

/**
 * Compares a book of entries with the ledger: a deed that stands there, or above in the book, with the very same points
 * is passed over; one that is told otherwise is a fault, for an import only adds.
 */
export function planEntries(book: EntryBook, of: EntryYear): Result<EntryPlan> {
  const problems: Problem[] = [];
  const lines: PlannedLine[] = [];
  const earlier = new Map<string, EntryLine[]>();
  for (const line of book.lines) {
    const planned = planLine(line, of, earlier.get(likenessKey(line)) ?? []);
    if ('problems' in planned) problems.push(...planned.problems.map((problem) => placed(problem, line, of)));
    else lines.push({ line, state: planned.state });
    earlier.set(likenessKey(line), [...(earlier.get(likenessKey(line)) ?? []), line]);
  }
  return problems.length > 0 ? refused(...problems) : done({ lines, columnsIgnored: book.columnsIgnored });
}

type Planned = { readonly state: PlannedEntry['state'] } | { readonly problems: readonly Problem[] };

function planLine(line: EntryLine, of: EntryYear, above: readonly EntryLine[]): Planned {
  const faults = faultsOf(line, of);
  if (faults.length > 0) return { problems: faults };
  const asked = { item: line.item, level: line.level ?? undefined, occurredOn: line.on, document: line.document };
  const twin = above.find((each) => duplicateOf([rowLike(each)], asked) !== null);
  if (twin !== undefined) {
    if (isSameWorth(twin, line)) return { state: 'repeated' };
    return { problems: [{ code: 'entries.repeated-otherwise', facts: { earlierRow: twin.row } }] };
  }
  const rows = of.standing.get(line.memberId) ?? [];
  const duplicate = duplicateOf(rows, asked);
  if (duplicate === null) return { state: 'new' };
  const standing = rows.find(({ id }) => id === duplicate.facts?.['entryId']);
  if (standing !== undefined && isSameDeed(standing, line)) return { state: 'standing' };
  const facts = { on: standing?.occurred_on ?? '', document: standing?.document ?? '', ...standingPoints(standing) };
  return { problems: [{ code: 'entries.standing-otherwise', facts }] };
}

function faultsOf(line: EntryLine, { rules, year }: EntryYear): readonly Problem[] {
  if (line.on.slice(0, 4) !== year.cycle) return [{ code: 'entries.other-year', facts: { year: year.cycle } }];
  return rules.problemsOf({
    ...{ id: '', branchId: year.branch.id, subjectId: line.memberId, item: line.item, occurredOn: line.on },
    ...{ level: line.level ?? undefined, points: line.points ?? undefined, quantity: line.quantity ?? undefined },
    document: line.document,
  });
}

/** Two lines of one member, item and level may be one deed. */
function likenessKey({ memberId, item, level }: EntryLine): string {
  return `${memberId} ${item} ${level ?? ''}`;
}

function rowLike({ item, level, on, document }: EntryLine): StandingLikeness {
  return { id: 'above', item, level, occurred_on: on, document, reverses_id: null };
}

function isSameWorth(one: EntryLine, other: EntryLine): boolean {
  return one.points === other.points && one.quantity === other.quantity && one.on === other.on;
}

/** A level of one price has no points of its own in the ledger. */
function isSameDeed(row: ReadLedgerEntryRow, line: EntryLine): boolean {
  const isSame = (kept: number | null, written: string | null) => {
    const read = written === null ? null : pointsFromDecimal(written);
    return kept === null || (read?.ok === true && Math.abs(kept) === Math.abs(read.value));
  };
  return row.occurred_on === line.on && isSame(row.points, line.points) && isSame(row.quantity, line.quantity);
}

function standingPoints(row: ReadLedgerEntryRow | undefined): { readonly standing: string } {
  const points = row?.points ?? null;
  return { standing: points === null ? '' : decimalFromPoints(Math.abs(points)) };
}

const fieldOfCode: Readonly<Record<string, EntryField>> = {
  'entries.other-year': 'day',
  'entry.in-future': 'day',
  'entry.outside-cycle': 'day',
  'entry.outside-membership': 'day',
  'period.closed': 'day',
  'entry.own': 'name',
  'member.unknown': 'name',
  'entry.out-of-range': 'points',
  'entry.no-points': 'points',
  'entry.points-not-of-level': 'points',
};

/** The same problem with its cell, and with item and level by the names people know. */
function placed(problem: Problem, line: EntryLine, { items, members }: EntryYear): Problem {
  const { sheet, row, columns } = line;
  const field = (problem.path?.endsWith('.quantity') ?? false) ? 'quantity' : (fieldOfCode[problem.code] ?? 'item');
  const column = columns[field] ?? columns.item;
  const item = items.find(({ id }) => id === line.item);
  const level = item?.levels.find(({ id }) => id === line.level);
  return {
    code: problem.code,
    facts: {
      ...problem.facts,
      ...{ sheet, row, ...(column === undefined ? {} : { column }) },
      ...{ item: item?.name ?? line.item, ...(level === undefined ? {} : { level: level.name }) },
      member: members.find(({ id }) => id === line.memberId)?.name ?? '',
    },
  };
}
