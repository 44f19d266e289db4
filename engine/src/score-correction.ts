import type { Problem } from './problem.ts';

interface ReviewedCorrection {
  readonly reviewerId: string;
  readonly proposerId: string;
  /** Whose score it is. */
  readonly subjectId: string;
  /** The reviewer has said that he is tied with him (回避). */
  readonly isTied: boolean;
}

/** Why somebody may not pass the correction of a score: another has proposed it, it is not his own score, and he is not tied. */
export function correctionReviewProblems(reviewed: ReviewedCorrection): readonly Problem[] {
  const { reviewerId, proposerId, subjectId, isTied } = reviewed;
  if (reviewerId === subjectId) return [{ code: 'score-correction.own-score' }];
  if (reviewerId === proposerId) return [{ code: 'score-correction.own-proposal' }];
  return isTied ? [{ code: 'score-correction.tied' }] : [];
}
