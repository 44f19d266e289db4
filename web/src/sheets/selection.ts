import type { Sheet } from '@xianfeng/contract';
import { hasCells, isFor } from './grid.ts';

/** A cell by its place in the grid; the column after the last item is the total. */
export interface At {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  readonly focus: At;
  /** The other corner of the selected block; the focus itself while only one cell is selected. */
  readonly anchor: At;
}

export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The cells one can go to. */
export interface Reach {
  /** Rows with cells: exempt members and those not due have none. */
  readonly rows: readonly number[];
  /** The total, after the last item. */
  readonly lastColumn: number;
  /** False for an item that is not for the member. */
  readonly isCell: (at: At) => boolean;
}

export function reachOf({ members, items }: Pick<Sheet, 'members' | 'items'>): Reach {
  const rows = members.flatMap((member, row) => (hasCells(member) ? [row] : []));
  const isCell = ({ row, column }: At): boolean => {
    const [member, item] = [members[row], items[column]];
    if (member === undefined || !hasCells(member)) return false;
    return item === undefined ? column === items.length : isFor(member, item);
  };
  return { rows, lastColumn: items.length, isCell };
}

/** So many rows further, over rows without this cell, never out of the grid. */
export function moveRows({ rows, isCell }: Reach, { row, column }: At, by: number): At {
  const open = rows.filter((each) => each === row || isCell({ row: each, column }));
  const at = open.indexOf(row);
  return { row: open[Math.max(0, Math.min(at + by, open.length - 1))] ?? row, column };
}

/** The next cell of the row to that side, over items that are not for the member; itself where there is none. */
export function moveColumns({ lastColumn, isCell }: Reach, from: At, by: number, most = lastColumn): At {
  const side = Math.sign(by);
  for (let column = from.column + by; column >= 0 && column <= most; column += side) {
    if (isCell({ row: from.row, column })) return { row: from.row, column };
  }
  return from;
}

/** The first or last item of a row that is for its member; the total where none is. */
export function endOfRow(reach: Reach, row: number, to: 'first' | 'last'): At {
  const end = { row, column: reach.lastColumn };
  return to === 'first' ? moveColumns(reach, { row, column: -1 }, 1) : moveColumns(reach, end, -1);
}

/** The next or previous cell in reading order; null past the ends, where Tab leaves the grid. */
export function stepCell(reach: Reach, from: At, by: 1 | -1): At | null {
  const next = moveColumns(reach, from, by);
  if (next.column !== from.column) return next;
  const row = reach.rows[reach.rows.indexOf(from.row) + by];
  if (row === undefined) return null;
  return by === 1 ? endOfRow(reach, row, 'first') : { row, column: reach.lastColumn };
}

export function blockOf({ focus, anchor }: Selection): Block {
  return {
    top: Math.min(focus.row, anchor.row),
    bottom: Math.max(focus.row, anchor.row),
    left: Math.min(focus.column, anchor.column),
    right: Math.max(focus.column, anchor.column),
  };
}

export function isSingle({ focus, anchor }: Selection): boolean {
  return focus.row === anchor.row && focus.column === anchor.column;
}
