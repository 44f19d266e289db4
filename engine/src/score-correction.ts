import type { Problem } from './problem.ts';

interface ReviewedCorrection {
  readonly reviewerId: string;
  readonly proposerId: string;
  /** Whose score it is. */
  readonly subjectId: string;
}

/** Why somebody may not pass the correction of a score: another has proposed it, and it is not his own score. */
export function correctionReviewProblems({
  reviewerId,
  proposerId,
  subjectId,
}: ReviewedCorrection): readonly Problem[] {
  if (reviewerId === subjectId) return [{ code: 'score-correction.own-score' }];
  return reviewerId === proposerId ? [{ code: 'score-correction.own-proposal' }] : [];
}
