import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { type CorrectionView, correctionViews } from './view.ts';

/** The corrections that stand on a card, of every branch it has been in. */
export async function correctionsOf(
  tx: Transaction,
  years: readonly BranchYear[],
  subjectId: string,
): Promise<CorrectionView[]> {
  const views: CorrectionView[] = [];
  for (const year of years)
    views.push(...(await correctionViews(tx, year, await tx.scoreCorrections.passedOf([year.cycleId], subjectId))));
  return views;
}
