import type { Sheet } from '@xianfeng/contract';
import { newScore } from './clipboard.ts';
import type { Change, Score, SheetItem, SheetMember } from './grid.ts';
import { hasCells, isFor, isSameScore, rowKind } from './grid.ts';
import type { Block } from './selection.ts';

type ScoreAt = (memberId: string, item: string) => Score;

/** Empties every cell of the block that may be scored. */
export function clearBlock(sheet: Sheet, block: Block, scoreAt: ScoreAt): readonly Change[] {
  return writeCells(sheet, block, scoreAt, () => null);
}

/** Every cell of the block takes the same points, as when one copied cell is pasted on many. */
export function spreadPoints(sheet: Sheet, block: Block, scoreAt: ScoreAt, points: string): readonly Change[] {
  return writeCells(sheet, block, scoreAt, () => points);
}

/** The top row of the block runs down through it; a single row takes what stands above each of its cells. */
export function fillDown(sheet: Sheet, block: Block, scoreAt: ScoreAt): readonly Change[] {
  const isSingleRow = block.top === block.bottom;
  const below = { ...block, top: isSingleRow ? block.top : block.top + 1 };
  return writeCells(sheet, below, scoreAt, (item) => {
    const source = isSingleRow ? memberAbove(sheet, block.top, item) : sheet.members[block.top];
    // What is not for the member above says nothing about the cells below.
    if (source === undefined || !hasCells(source) || !isFor(source, item)) return undefined;
    return scoreAt(source.id, item.id).points;
  });
}

function memberAbove(sheet: Sheet, row: number, item: SheetItem): SheetMember | undefined {
  return sheet.members.slice(0, row).findLast((member) => hasCells(member) && isFor(member, item));
}

/** Only cells that may be scored; undefined leaves what stands. */
function writeCells(
  sheet: Sheet,
  block: Block,
  scoreAt: ScoreAt,
  pointsOf: (item: SheetItem) => string | null | undefined,
): readonly Change[] {
  const items = sheet.items.slice(block.left, block.right + 1);
  return sheet.members.slice(block.top, block.bottom + 1).flatMap((member) => {
    if (rowKind(member) !== 'open') return [];
    return items.flatMap((item) => {
      const points = isFor(member, item) ? pointsOf(item) : undefined;
      if (points === undefined) return [];
      const before = scoreAt(member.id, item.id);
      const after = newScore(before, points);
      if (isSameScore(before, after)) return [];
      return [{ memberId: member.id, item: item.id, before: { points: before.points, reason: before.reason }, after }];
    });
  });
}
