import type { Problem } from './problem.ts';

/**
 * Where an objection (异议) stands: raised; looked into by named people; answered with reasons; appealed (申诉) to the
 * organization above; decided there; or withdrawn by whoever raised it.
 */
export type ObjectionState = 'raised' | 'investigating' | 'answered' | 'appealed' | 'decided' | 'withdrawn';
export type ObjectionAct = 'assign' | 'answer' | 'withdraw' | 'appeal' | 'decide';

/** What each state allows, and where it leads; whatever does not stand here is refused. */
const moves: Readonly<Record<ObjectionState, Partial<Readonly<Record<ObjectionAct, ObjectionState>>>>> = {
  raised: { assign: 'investigating', withdraw: 'withdrawn' },
  investigating: { assign: 'investigating', answer: 'answered', withdraw: 'withdrawn' },
  // No time ends the right to appeal (党员权利保障条例); local terms only close a phase.
  answered: { appeal: 'appealed' },
  appealed: { decide: 'decided' },
  decided: {},
  withdrawn: {},
};

/** The state after an act; null where the state does not allow it. */
export function objectionAfter(state: ObjectionState, act: ObjectionAct): ObjectionState | null {
  return moves[state][act] ?? null;
}

export function objectionActs(state: ObjectionState): readonly ObjectionAct[] {
  return Object.keys(moves[state]) as ObjectionAct[];
}

/** Until it is answered nothing that it is about takes effect, and the notice it was raised against does not close. */
export function holdsNotice(state: ObjectionState): boolean {
  return state === 'raised' || state === 'investigating';
}

export interface Inquiry {
  readonly investigators: readonly string[];
  /** Whoever raised it, where that is known here. */
  readonly objector: string | null;
  /** Whom it is about. */
  readonly subject: string;
  /** Those who have said that they are tied with whom it is about. */
  readonly tied: readonly string[];
}

const investigatorsLeast = 2;

/** At least two look into it, of whom none raised it, is whom it is about, or is tied with that person. */
export function inquiryProblems({ investigators, objector, subject, tied }: Inquiry): readonly Problem[] {
  const different = new Set(investigators);
  const problems: Problem[] = [];
  if (different.size < investigatorsLeast || different.size < investigators.length)
    problems.push({ code: 'objection.investigators-few', facts: { least: investigatorsLeast } });
  for (const person of different) {
    if (person === objector || person === subject)
      problems.push({ code: 'objection.investigator-party', facts: { person } });
    else if (tied.includes(person)) problems.push({ code: 'objection.investigator-tied', facts: { person } });
  }
  return problems;
}
