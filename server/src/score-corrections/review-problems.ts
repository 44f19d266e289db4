import { correctionReviewProblems, type Problem } from '@xianfeng/engine';
import type { ScoreCorrectionRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';

/** Why the caller may not decide a correction, asked of many of one year. */
export async function reviewProblemsIn(
  tx: Transaction,
  { branch }: BranchYear,
  { personId }: Caller,
): Promise<(row: ScoreCorrectionRow) => readonly Problem[]> {
  const recusals = await tx.declarations.recusalsOf(branch.id);
  const tied = new Set(recusals.filter(({ verifier_id: id }) => id === personId).map(({ member_id: id }) => id));
  return ({ proposed_by: proposerId, subject_id: subjectId }) =>
    correctionReviewProblems({ reviewerId: personId, proposerId, subjectId, isTied: tied.has(subjectId) });
}
