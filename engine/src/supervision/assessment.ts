/** What a meeting thought of a branch's year. Only people give it, and nothing is worked out from findings. */
export const JUDGEMENTS = ['commended', 'in-order', 'criticised'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/**
 * Where a year-end assessment stands: told to the branch; answered by it; objected to, once, before it is answered; decided
 * again by a meeting.
 */
export type AssessmentState = 'told' | 'answered' | 'objected' | 'decided';
export type AssessmentAct = 'answer' | 'object' | 'decide';

const moves: Readonly<Record<AssessmentState, Partial<Readonly<Record<AssessmentAct, AssessmentState>>>>> = {
  told: { answer: 'answered', object: 'objected' },
  answered: {},
  objected: { decide: 'decided' },
  decided: {},
};

/** The state after an act; null where the state does not allow it. */
export function assessmentAfter(state: AssessmentState, act: AssessmentAct): AssessmentState | null {
  return moves[state][act] ?? null;
}

export function assessmentActs(state: AssessmentState): readonly AssessmentAct[] {
  return Object.keys(moves[state]) as AssessmentAct[];
}
