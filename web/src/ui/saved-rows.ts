import type { ReactNode } from 'react';

/** What one place of a saved table holds. */
export type Plain = string | number | null;

export interface SavedColumn<Row> {
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly plain?: (row: Row) => Plain;
  readonly plainHead?: string;
}

export interface SavedRows {
  readonly head: string[];
  readonly rows: Plain[][];
}

/** What the service takes of one table (contract/src/spreadsheets.ts). */
export const ROWS_MOST = 6000;
const SIGNS_MOST = 2000;
const HEAD_SIGNS_MOST = 100;

/** The rows as they stand, in words and figures under their heads; columns that hold no words, buttons say, are left out. */
export function savedRows<Row>(columns: readonly SavedColumn<Row>[], rows: readonly Row[]): SavedRows {
  const shown = rows.slice(0, ROWS_MOST);
  const written = columns.flatMap((column) => {
    const head = headOf(column);
    const cells = head === null ? null : cellsOf(column, shown);
    return head === null || cells === null ? [] : [{ head, cells }];
  });
  return {
    head: written.map(({ head }) => head),
    rows: shown.map((_, at) => written.map(({ cells }) => cells[at] ?? null)),
  };
}

function headOf<Row>({ head, plainHead }: SavedColumn<Row>): string | null {
  const words = plainHead ?? (typeof head === 'string' ? head : null);
  return words?.slice(0, HEAD_SIGNS_MOST) ?? null;
}

function cellsOf<Row>({ cell, plain }: SavedColumn<Row>, rows: readonly Row[]): readonly Plain[] | null {
  const cells = rows.map((row) => (plain ?? cell)(row) ?? null);
  if (!cells.every((each) => each === null || typeof each === 'string' || typeof each === 'number')) return null;
  if (plain === undefined && cells.every((each) => each === null)) return null;
  return cells.map((each) => (typeof each === 'string' ? each.slice(0, SIGNS_MOST) : each));
}
