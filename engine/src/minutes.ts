import type { Day } from './evidence.ts';
import type { Problem } from './problem.ts';
import type { StepKind } from './scheme.ts';

/** What the minutes of a step must say besides its day and words. */
export interface MinutesAsk {
  /** How many were due and came. */
  readonly meeting: boolean;
  /** How many were for it. */
  readonly ayes: boolean;
}

/** Null where a step leaves another record than words: a passed sheet, a notice, a counted ballot, ratings, signed pledges, a term. */
const asks: Readonly<Record<StepKind, MinutesAsk | null>> = {
  adoption: { meeting: true, ayes: true },
  naming: null,
  declaration: { meeting: false, ayes: false },
  pledge: null,
  recording: { meeting: false, ayes: false },
  scoring: null,
  review: { meeting: true, ayes: false },
  meeting: { meeting: true, ayes: true },
  notice: null,
  summary: null,
  bulletin: null,
  appraisal: { meeting: true, ayes: false },
  ballot: null,
  rating: null,
  filing: { meeting: false, ayes: false },
  check: { meeting: false, ayes: false },
};

export function minutesAsk(kind: StepKind): MinutesAsk | null {
  return asks[kind];
}

export interface Attendance {
  readonly due: number | null;
  readonly present: number | null;
  readonly ayes: number | null;
}

/** Steps whose sheet, notice, ballot, ratings or pledges show by themselves that they are done; the others leave words or a term. */
export function hasOwnRecord(kind: StepKind): boolean {
  return kind !== 'naming' && asks[kind] === null;
}

/** What stands against a meeting's numbers: more than half of those due must have come (到会过半数). */
export function quorumProblems({
  due,
  present,
}: {
  readonly due: number;
  readonly present: number;
}): readonly Problem[] {
  if (present > due) return [{ code: 'meeting.more-present-than-due', facts: { due, present } }];
  const needed = Math.floor(due / 2) + 1;
  return present < needed ? [{ code: 'meeting.no-quorum', facts: { due, present, needed } }] : [];
}

/** What stands against its day: it has been, and not before what it is about. */
export function heldOnProblems(
  on: Day,
  { earliest, today }: { readonly earliest: Day; readonly today: Day },
): readonly Problem[] {
  if (on > today) return [{ code: 'meeting.in-future', facts: { on, today } }];
  return on < earliest ? [{ code: 'meeting.too-early', facts: { on, earliest } }] : [];
}

/**
 * What stands against a meeting as it is written down. A decision needs more than half of those due to be for it, not of
 * those present (Regulations on branches, art. 11).
 */
export function attendanceProblems(ask: MinutesAsk, { due, present, ayes }: Attendance): readonly Problem[] {
  if (!ask.meeting) return [];
  if (due === null || present === null) return [{ code: 'minutes.attendance-missing' }];
  const quorum = quorumProblems({ due, present });
  if (!ask.ayes || present > due) return quorum;
  if (ayes === null) return [...quorum, { code: 'minutes.ayes-missing' }];
  const needed = Math.floor(due / 2) + 1;
  return [
    ...quorum,
    ...(ayes > present ? [{ code: 'minutes.more-ayes-than-present', facts: { present, ayes } }] : []),
    ...(ayes < needed ? [{ code: 'minutes.not-carried', facts: { due, ayes, needed } }] : []),
  ];
}

/** The day of what is written down; rules may be adopted before the year they are for begins. */
export function minutesDayProblems(
  kind: StepKind,
  { on, periodFrom, today }: { readonly on: Day; readonly periodFrom: Day; readonly today: Day },
): readonly Problem[] {
  return heldOnProblems(on, { earliest: kind === 'adoption' && on < periodFrom ? on : periodFrom, today });
}
