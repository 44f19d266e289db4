import type { Sheet } from '@xianfeng/contract';
import { rowKind } from './grid.ts';

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

/** Rows that have cells at all: exempt members and those not due have none to go to. */
export function rowsWithCells(members: Sheet['members']): readonly number[] {
  return members.flatMap((member, row) => (['open', 'own'].includes(rowKind(member)) ? [row] : []));
}

/** So many rows further, over rows without cells, never out of the grid. */
export function moveRows(rows: readonly number[], from: number, by: number): number {
  const at = rows.indexOf(from);
  return rows[Math.max(0, Math.min(at + by, rows.length - 1))] ?? from;
}

/** The next or previous cell in reading order; null past the ends, where Tab leaves the grid. */
export function stepCell(rows: readonly number[], lastColumn: number, from: At, by: 1 | -1): At | null {
  const column = from.column + by;
  if (column >= 0 && column <= lastColumn) return { row: from.row, column };
  const row = rows[rows.indexOf(from.row) + by];
  return row === undefined ? null : { row, column: by === 1 ? 0 : lastColumn };
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
