import { cellAt } from './clean-text.ts';
import type { Cell, Merge, Sheet } from './workbook.ts';

/** The rows of one column that lie under a merged cell: row number → that cell (undefined if it is empty). */
export function filledDown(sheet: Sheet, column: number): ReadonlyMap<number, Cell | undefined> {
  const merges = sheet.merges
    .filter((merge) => merge.fromColumn <= column && column <= merge.toColumn && merge.toRow > merge.fromRow)
    .toSorted((one, other) => one.fromRow - other.fromRow);
  const found = new Map<number, Cell | undefined>();
  let next = 0;
  let current: Merge | undefined;
  let first: Cell | undefined;
  for (const row of sheet.rows) {
    while ((merges[next]?.fromRow ?? Number.POSITIVE_INFINITY) <= row.number) {
      current = merges[next];
      next += 1;
      first = current?.fromRow === row.number ? cellAt(row.cells, current.fromColumn) : undefined;
    }
    if (current !== undefined && row.number <= current.toRow) found.set(row.number, first);
  }
  return found;
}
