import type { Sheet } from '@xianfeng/contract';
import { newScore } from './clipboard.ts';
import type { Change, Score } from './grid.ts';
import { isSameScore, rowKind } from './grid.ts';
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

/** The top row of the block runs down through it; a single row takes what stands above it. */
export function fillDown(sheet: Sheet, block: Block, scoreAt: ScoreAt): readonly Change[] {
  const source = block.top === block.bottom ? rowAbove(sheet, block.top) : block.top;
  const member = source === null ? undefined : sheet.members[source];
  if (source === null || member === undefined) return [];
  const below = { ...block, top: block.top === block.bottom ? block.top : block.top + 1 };
  return writeCells(sheet, below, scoreAt, (item) => scoreAt(member.id, item).points);
}

function rowAbove(sheet: Sheet, row: number): number | null {
  for (let above = row - 1; above >= 0; above -= 1) {
    const member = sheet.members[above];
    if (member !== undefined && ['open', 'own'].includes(rowKind(member))) return above;
  }
  return null;
}

function writeCells(
  sheet: Sheet,
  block: Block,
  scoreAt: ScoreAt,
  pointsOf: (item: string) => string | null,
): readonly Change[] {
  const items = sheet.items.slice(block.left, block.right + 1);
  return sheet.members.slice(block.top, block.bottom + 1).flatMap((member) => {
    if (rowKind(member) !== 'open') return [];
    return items.flatMap(({ id }) => {
      const before = scoreAt(member.id, id);
      const after = newScore(before, pointsOf(id));
      if (isSameScore(before, after)) return [];
      return [{ memberId: member.id, item: id, before: { points: before.points, reason: before.reason }, after }];
    });
  });
}
