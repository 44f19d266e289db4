import { unusualScore } from '@xianfeng/engine';
import type { BranchSheet } from './branch-sheet.ts';

export interface UnusualCell {
  readonly memberId: string;
  readonly item: string;
  /** Ten-thousandths. */
  readonly points: number;
  readonly previous: number;
  readonly reason: string | null;
}

/** Cells that stand out from the period before by as much as the scheme asks a reason for. */
export function unusualCells({
  cells,
  previous,
  year,
}: Pick<BranchSheet, 'cells' | 'previous' | 'year'>): readonly UnusualCell[] {
  const { reasonFrom } = year.plan.scheme.scoring;
  return cells.flatMap(({ subject_id, item, points, reason }) => {
    const before = previous.get(subject_id)?.get(item) ?? null;
    if (points === null || before === null || !unusualScore(before, points, reasonFrom)) return [];
    return [{ memberId: subject_id, item, points, previous: before, reason }];
  });
}
