import type { Problem } from './problem.ts';
import type { Scheme } from './scheme.ts';

/**
 * Where a notice stands. Before it hangs it goes through four boxes (党务公开条例: 提出、审核、审批、实施): proposed, checked for
 * secrecy, need and accuracy, approved, and done, which is hung out. It hangs open until its time is over, is held while an
 * objection is not answered, closes, and is taken down; or another one with what was corrected takes its place.
 */
export type NoticeState =
  | 'draft'
  | 'proposed'
  | 'checked'
  | 'approved'
  | 'returned'
  | 'open'
  | 'held'
  | 'closed'
  | 'taken-down'
  | 'replaced';

/** `change`: figures that had been proposed are no longer what stands. */
export type NoticeAct =
  | 'propose'
  | 'check'
  | 'approve'
  | 'return'
  | 'change'
  | 'publish'
  | 'hold'
  | 'close'
  | 'take-down'
  | 'replace';

/** What each state allows, and where it leads; whatever does not stand here is refused. */
const moves: Readonly<Record<NoticeState, Partial<Readonly<Record<NoticeAct, NoticeState>>>>> = {
  draft: { propose: 'proposed' },
  returned: { propose: 'proposed', change: 'draft' },
  proposed: { check: 'checked', return: 'returned', change: 'draft' },
  checked: { approve: 'approved', return: 'returned', change: 'draft' },
  approved: { publish: 'open', return: 'returned', change: 'draft' },
  open: { hold: 'held', close: 'closed', replace: 'replaced' },
  held: { close: 'closed', replace: 'replaced' },
  closed: { 'take-down': 'taken-down', replace: 'replaced' },
  'taken-down': { replace: 'replaced' },
  // The new sheet hangs where the old one hung.
  replaced: {},
};

/** The state after an act; null where the state does not allow it. */
export function noticeAfter(state: NoticeState, act: NoticeAct): NoticeState | null {
  return moves[state][act] ?? null;
}

/** Acts of people before it hangs. */
export type BoxAct = 'propose' | 'check' | 'approve' | 'return' | 'publish';

/** An act on the four boxes by somebody: the state allows it, and nobody checks what he has proposed himself. */
export function boxProblems(
  act: BoxAct,
  { state, by, proposedBy }: { readonly state: NoticeState; readonly by: string; readonly proposedBy: string | null },
): readonly Problem[] {
  if (noticeAfter(state, act) === null) return [{ code: 'notice.changed-meanwhile' }];
  return act === 'check' && by === proposedBy ? [{ code: 'notice.own-proposal' }] : [];
}

/** One member's scores of a month, as the branch is about to publish them. */
export interface SheetReadiness {
  readonly period: string;
  /** Whether the month's notice hangs already. */
  readonly isPublished: boolean;
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
  if (sheet.isPublished) obstacles.push({ code: 'notice.already-published', facts: { period } });
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

/** Where a notice that was hung out stands on a day: open through its last day, then held or closed. */
export function hangingState(notice: {
  readonly today: string;
  /** The last day it must stay open. */
  readonly endsOn: string;
  readonly openObjections: number;
  readonly isReplaced: boolean;
  readonly isTakenDown: boolean;
}): NoticeState {
  if (notice.isReplaced) return 'replaced';
  if (notice.isTakenDown) return 'taken-down';
  if (notice.today <= notice.endsOn) return 'open';
  return notice.openObjections > 0 ? 'held' : 'closed';
}

/** Only lines of members that hang out can be confirmed by them. */
export function confirmedProblems({ subject, procedure }: Scheme): readonly Problem[] {
  return procedure
    .filter(
      ({ kind, confirmedByMember }) =>
        confirmedByMember === true && (subject === 'branch' || (kind !== 'notice' && kind !== 'summary')),
    )
    .map(({ id }) => ({
      ...{ code: 'scheme.confirmed-misplaced', facts: { step: id } },
      path: `procedure.${id}.confirmedByMember`,
    }));
}
