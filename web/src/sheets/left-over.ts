import type { Sheet } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import type { SheetItem, SheetMember } from './grid.ts';
import { rowKind, standingOf } from './grid.ts';
import type { SheetView } from './sheet-state.ts';

export interface CellOf {
  readonly member: SheetMember;
  readonly item: SheetItem;
  readonly row: number;
  readonly column: number;
}

/** What is left to do before the meeting, as it stands on the page this moment. */
export interface LeftOver {
  readonly withoutReason: readonly CellOf[];
  readonly missing: readonly CellOf[];
  readonly conflicts: readonly CellOf[];
  readonly own: SheetMember | null;
  readonly scored: number;
  readonly cells: number;
  readonly people: number;
  /** What only the server can know. */
  readonly others: readonly Problem[];
}

/** Seen here at once, cell by cell; the server's own list of these would be a moment behind. */
const SEEN_HERE = new Set(['sheet.cells-missing', 'sheet.reason-missing']);

export function leftOver(sheet: Sheet, view: SheetView): LeftOver {
  const withoutReason: CellOf[] = [];
  const missing: CellOf[] = [];
  const conflicts: CellOf[] = [];
  let cells = 0;
  let people = 0;
  sheet.members.forEach((member, row) => {
    if (!['open', 'own'].includes(rowKind(member))) return;
    people += 1;
    (view.rows.get(member.id) ?? []).forEach((cell, column) => {
      const item = sheet.items[column];
      if (item === undefined) return;
      const at = { member, item, row, column };
      cells += 1;
      if (cell.points === null) missing.push(at);
      if (cell.conflict !== null) conflicts.push(at);
      if (standingOf(cell, member.previous[item.id], sheet.reasonFrom) === 'needs-reason') withoutReason.push(at);
    });
  });
  return {
    withoutReason,
    missing,
    conflicts,
    own: sheet.members.find((member) => rowKind(member) === 'own') ?? null,
    scored: cells - missing.length,
    cells,
    people,
    others: view.obstacles.filter(({ code }) => !SEEN_HERE.has(code)),
  };
}

/** Nothing stands against the meeting. */
export function isReady({ withoutReason, missing, conflicts, others }: LeftOver): boolean {
  return withoutReason.length + missing.length + conflicts.length + others.length === 0;
}

/** Cells by member, in the order of the rows. */
export function byMember(cells: readonly CellOf[]): readonly (readonly CellOf[])[] {
  return [...Map.groupBy(cells, ({ member }) => member.id).values()];
}
