import type { Sheet } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import type { Beside, SheetItem, SheetMember } from './grid.ts';
import { hasCells, isFor, isOwed, rowKind, standingOf } from './grid.ts';
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
  /** Everybody on the sheet is scored on every item. */
  readonly isEven: boolean;
  /** Scores still missing on other sheets of the period; of peers also on their own, where one score each is due. */
  readonly sheets: readonly SheetLack[];
  /** What else only the server can know. */
  readonly others: readonly Problem[];
}

/** How many scores of how many members are missing from a rater. */
export interface SheetLack {
  readonly rater: Sheet['rater'];
  readonly members: number;
  readonly cells: number;
}

/** Seen here at once, cell by cell; the server's own list of these would be a moment behind. */
const SEEN_HERE = new Set(['sheet.cells-missing', 'sheet.reason-missing']);

export function leftOver(
  sheet: Sheet,
  view: Pick<SheetView, 'rows' | 'obstacles'>,
  beside: ReadonlyMap<string, readonly Beside[]>,
): LeftOver {
  const withoutReason: CellOf[] = [];
  const missing: CellOf[] = [];
  const conflicts: CellOf[] = [];
  const isPeers = sheet.rater === 'peer';
  let cells = 0;
  let scored = 0;
  const scoredMembers = sheet.members.filter(hasCells);
  sheet.members.forEach((member, row) => {
    if (!hasCells(member)) return;
    (view.rows.get(member.id) ?? []).forEach((cell, column) => {
      const item = sheet.items[column];
      if (item === undefined || !isFor(member, item)) return;
      const at = { member, item, row, column };
      cells += 1;
      if (cell.points !== null) scored += 1;
      else if (!isPeers && isOwed(item, beside.get(member.id)?.[column] ?? [])) missing.push(at);
      if (cell.conflict !== null) conflicts.push(at);
      if (standingOf(cell, member.previous[item.id], sheet.reasonFrom) === 'needs-reason') withoutReason.push(at);
    });
  });
  return {
    withoutReason,
    missing,
    conflicts,
    own: isPeers ? null : (sheet.members.find((member) => rowKind(member) === 'own') ?? null),
    scored,
    cells,
    people: scoredMembers.length,
    isEven: scoredMembers.every(({ notFor }) => notFor.length === 0),
    sheets: sheetLacks(sheet, view.obstacles),
    others: view.obstacles.filter(({ code }) => !SEEN_HERE.has(code) && code !== 'sheet.other-cells-missing'),
  };
}

/** The server tells of each member what is missing on which sheet; here a line per sheet is enough. */
function sheetLacks({ rater: own, raters }: Sheet, obstacles: readonly Problem[]): readonly SheetLack[] {
  const lacks = obstacles.filter(
    ({ code }) => code === 'sheet.other-cells-missing' || (own === 'peer' && code === 'sheet.cells-missing'),
  );
  const byRater = Map.groupBy(lacks, ({ facts }) => facts?.['rater'] ?? own);
  return raters.flatMap(({ rater }) => {
    const of = byRater.get(rater) ?? [];
    const cells = of.reduce((sum, { facts }) => sum + Number(facts?.['cells'] ?? 0), 0);
    return of.length === 0 ? [] : [{ rater, members: of.length, cells }];
  });
}

/** Nothing stands against the meeting. */
export function isReady({ withoutReason, missing, conflicts, sheets, others }: LeftOver): boolean {
  return withoutReason.length + missing.length + conflicts.length + sheets.length + others.length === 0;
}

/** Cells by member, in the order of the rows. */
export function byMember(cells: readonly CellOf[]): readonly (readonly CellOf[])[] {
  return [...Map.groupBy(cells, ({ member }) => member.id).values()];
}
