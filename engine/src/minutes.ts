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

/** Null where a step leaves another record than words: a passed sheet, a notice, a counted ballot, ratings, a term. */
const asks: Readonly<Record<StepKind, MinutesAsk | null>> = {
  adoption: { meeting: true, ayes: true },
  naming: null,
  declaration: { meeting: false, ayes: false },
  recording: { meeting: false, ayes: false },
  scoring: null,
  review: { meeting: true, ayes: false },
  meeting: { meeting: true, ayes: true },
  notice: null,
  summary: null,
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

/**
 * What stands against a meeting as it is written down. More than half of those due must have come (到会过半数), and a
 * decision needs more than half of those due, not of those present (Regulations on branches, art. 11).
 */
export function attendanceProblems(ask: MinutesAsk, { due, present, ayes }: Attendance): readonly Problem[] {
  if (!ask.meeting) return [];
  if (due === null || present === null) return [{ code: 'minutes.attendance-missing' }];
  if (present > due) return [{ code: 'meeting.more-present-than-due', facts: { due, present } }];
  const needed = Math.floor(due / 2) + 1;
  const problems: Problem[] = [];
  if (present < needed) problems.push({ code: 'meeting.no-quorum', facts: { due, present, needed } });
  if (!ask.ayes) return problems;
  if (ayes === null) return [...problems, { code: 'minutes.ayes-missing' }];
  if (ayes > present) problems.push({ code: 'minutes.more-ayes-than-present', facts: { present, ayes } });
  if (ayes < needed) problems.push({ code: 'minutes.not-carried', facts: { due, ayes, needed } });
  return problems;
}

/** The day of what is written down: not ahead, and not before the period it is about; rules are adopted before theirs begins. */
export function minutesDayProblems(
  kind: StepKind,
  { on, periodFrom, today }: { readonly on: Day; readonly periodFrom: Day; readonly today: Day },
): readonly Problem[] {
  if (on > today) return [{ code: 'meeting.in-future', facts: { on, today } }];
  if (kind !== 'adoption' && on < periodFrom) {
    return [{ code: 'meeting.too-early', facts: { on, earliest: periodFrom } }];
  }
  return [];
}
