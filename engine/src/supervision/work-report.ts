import type { Problem } from '../problem.ts';

/**
 * Where a secretary's yearly report (述职) stands: being written; handed in; heard by a meeting; commented by the committee.
 * Until it is heard it can be given back.
 */
export type WorkReportState = 'draft' | 'handed-in' | 'heard' | 'commented';
export type WorkReportAct = 'write' | 'hand-in' | 'return' | 'hear' | 'comment';

const moves: Readonly<Record<WorkReportState, Partial<Readonly<Record<WorkReportAct, WorkReportState>>>>> = {
  draft: { write: 'draft', 'hand-in': 'handed-in' },
  'handed-in': { return: 'draft', hear: 'heard' },
  heard: { comment: 'commented' },
  commented: {},
};

/** The state after an act; null where the state does not allow it. */
export function workReportAfter(state: WorkReportState, act: WorkReportAct): WorkReportState | null {
  return moves[state][act] ?? null;
}

export function workReportActs(state: WorkReportState): readonly WorkReportAct[] {
  return Object.keys(moves[state]) as WorkReportAct[];
}

export const HEARD_OPINIONS = ['good', 'rather-good', 'fair', 'poor'] as const;
export type HeardOpinion = (typeof HEARD_OPINIONS)[number];
export type OpinionCounts = Readonly<Record<HeardOpinion, number>>;

/** A meeting's figures. What was left open, or not handed in, is the rest of those present. */
export interface Hearing {
  readonly due: number;
  readonly present: number;
  readonly counts: OpinionCounts;
}

export function hearingProblems({ due, present, counts }: Hearing): readonly Problem[] {
  const given = HEARD_OPINIONS.reduce((sum, opinion) => sum + counts[opinion], 0);
  if (present > due) return [{ code: 'work-report.more-present-than-due', facts: { due, present } }];
  if (given === 0) return [{ code: 'work-report.opinions-none' }];
  return given > present ? [{ code: 'work-report.more-opinions-than-present', facts: { given, present } }] : [];
}

/** Everything that has to be spoken to is; `asked` and `given` by outcome. */
export function spokenProblems(
  asked: readonly { readonly id: string; readonly name: string }[],
  given: ReadonlyMap<string, string>,
): readonly Problem[] {
  return asked
    .filter(({ id }) => (given.get(id) ?? '').trim() === '')
    .map(({ name }) => ({ code: 'work-report.unexplained', facts: { name } }));
}
