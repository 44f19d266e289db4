import type { Problem } from './problem.ts';

/** draft → open → closed; an objection keeps it open, a correction replaces it, nothing deletes it. */
export type NoticeState = 'draft' | 'open' | 'closed' | 'replaced';

/** One member's scores of a month, as the branch is about to publish them. */
export interface SheetReadiness {
  readonly period: string;
  readonly state: NoticeState | null;
  /** Cells that are due and empty. */
  readonly missing: readonly { readonly member: string; readonly item: string }[];
  /** Cells that stand out from the month before and have no reason yet. */
  readonly unexplained: readonly { readonly member: string; readonly item: string }[];
  /** The month before it that is due and not published; null where there is none. */
  readonly unpublishedBefore: string | null;
}

/** Everything that stands against publishing a month's notice; empty means it may be published. */
export function publishObstacles(sheet: SheetReadiness): readonly Problem[] {
  const { period } = sheet;
  const obstacles: Problem[] = [];
  if (sheet.state !== null && sheet.state !== 'draft') {
    obstacles.push({ code: 'notice.already-published', facts: { period, state: sheet.state } });
  }
  if (sheet.unpublishedBefore !== null) {
    obstacles.push({ code: 'notice.month-before-open', facts: { period, before: sheet.unpublishedBefore } });
  }
  for (const { member, item } of sheet.missing)
    obstacles.push({ code: 'missing-score', facts: { member, item, period } });
  for (const { member, item } of sheet.unexplained) {
    obstacles.push({ code: 'score.reason-missing', facts: { member, item, period } });
  }
  return obstacles;
}

/** Everything that stands against closing a notice: too early, or an objection without an answer. */
export function closeObstacles(notice: {
  readonly state: NoticeState;
  readonly today: string;
  /** The last day it must stay open. */
  readonly endsOn: string;
  readonly openObjections: number;
}): readonly Problem[] {
  const obstacles: Problem[] = [];
  if (notice.state !== 'open') obstacles.push({ code: 'notice.not-open', facts: { state: notice.state } });
  if (notice.today <= notice.endsOn) obstacles.push({ code: 'notice.still-running', facts: { endsOn: notice.endsOn } });
  if (notice.openObjections > 0) {
    obstacles.push({ code: 'notice.objections-open', facts: { count: notice.openObjections } });
  }
  return obstacles;
}
