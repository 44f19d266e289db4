import type { Change, PointsFault, Score, SheetItem, SheetMember } from './grid.ts';
import { isFor, isSameScore, readTyped, rowKind } from './grid.ts';

/** Cells as WPS and Excel put them on the clipboard: tabs between columns, lines between rows, quotes around line breaks. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  const source = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (source[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && field === '') isQuoted = true;
    else if (sign === '\t') {
      row.push(field);
      field = '';
    } else if (sign === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
    } else field += sign;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows;
}

export function writeBlock(rows: readonly (readonly (string | null)[])[]): string {
  return rows.map((row) => row.map((points) => points ?? '').join('\t')).join('\n');
}

/** One pasted cell that cannot stand, with its place in words the reader knows. */
export interface PasteFault {
  readonly kind: PointsFault | 'beyond-grid' | 'row-exempt' | 'row-own' | 'row-not-due' | 'not-for';
  /** Name of the member, or null beyond the last one. */
  readonly member: string | null;
  /** Name of the item, or null beyond the last one. */
  readonly item: string | null;
  /** Row and column within the pasted block, from 1. */
  readonly row: number;
  readonly column: number;
  readonly found: string;
}

export interface PasteTarget {
  readonly members: readonly SheetMember[];
  readonly items: readonly SheetItem[];
  /** Where the block's first cell goes, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly scoreAt: (memberId: string, item: string) => Score;
}

export interface FittedBlock {
  readonly changes: readonly Change[];
  readonly faults: readonly PasteFault[];
  /** Empty cells of the block: they leave what stands. */
  readonly blanks: number;
}

/** Lays a block on the grid. With a single fault nothing is changed at all; every fault is named. */
export function fitBlock(block: readonly (readonly string[])[], target: PasteTarget): FittedBlock {
  const faults: PasteFault[] = [];
  const changes: Change[] = [];
  let blanks = 0;
  block.forEach((line, row) => {
    line.forEach((found, column) => {
      if (found.trim() === '') {
        blanks += 1;
        return;
      }
      const fitted = fitCell(found, { row, column }, target);
      if ('kind' in fitted) faults.push(fitted);
      else if (!isSameScore(fitted.before, fitted.after)) changes.push(fitted);
    });
  });
  return { changes: faults.length === 0 ? changes : [], faults, blanks };
}

function fitCell(
  found: string,
  at: { readonly row: number; readonly column: number },
  target: PasteTarget,
): Change | PasteFault {
  const member = target.members[target.row + at.row];
  const item = target.items[target.column + at.column];
  const fault = (kind: PasteFault['kind']): PasteFault => ({
    kind,
    member: member?.name ?? null,
    item: item?.name ?? null,
    row: at.row + 1,
    column: at.column + 1,
    found: found.trim().slice(0, 40),
  });
  if (member === undefined || item === undefined) return fault('beyond-grid');
  const kind = rowKind(member);
  if (kind !== 'open') return fault(`row-${kind}`);
  if (!isFor(member, item)) return fault('not-for');
  const read = readTyped(found, item);
  if ('fault' in read) return fault(read.fault);
  const before = target.scoreAt(member.id, item.id);
  return { memberId: member.id, item: item.id, before, after: newScore(before, read.points) };
}

/** A score with other points loses its reason, for the reason was given for what stood there. */
export function newScore(before: Score, points: string | null): Score {
  return before.points === points ? before : { points, reason: null };
}
