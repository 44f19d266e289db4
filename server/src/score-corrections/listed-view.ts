import type { ListedCorrection } from '@xianfeng/contract';
import type { ScoreCorrectionRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { correctionViews } from '../corrected-scores/view.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { reviewProblemsIn } from './review-problems.ts';

/** Corrections as somebody reads them who may have to decide. */
export async function listedViews(
  tx: Transaction,
  year: BranchYear,
  { rows, caller }: { readonly rows: readonly ScoreCorrectionRow[]; readonly caller: Caller },
): Promise<readonly ListedCorrection[]> {
  const views = await correctionViews(tx, year, rows);
  const problemsOf = await reviewProblemsIn(tx, year, caller);
  return views.map((view, at) => {
    const row = rows[at];
    const [problem = null] = row?.state === 'waiting' ? problemsOf(row) : [];
    return { ...view, isOwn: row?.proposed_by === caller.personId, obstacle: problem };
  });
}
