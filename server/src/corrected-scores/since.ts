import type { NoticePlaceRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { type CorrectionView, correctionViews, isSince } from './view.ts';

/** What of a published notice was corrected since it hangs out, in the order in which it was passed. */
export async function correctionsSince(
  tx: Transaction,
  year: BranchYear,
  notice: NoticePlaceRow,
): Promise<readonly CorrectionView[]> {
  const rows = (await tx.scoreCorrections.ofCycle(year.cycleId)).filter((row) => isSince(row, notice));
  return correctionViews(tx, year, rows.toReversed());
}
