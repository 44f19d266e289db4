import type { DeclarationRow, Transaction } from '@xianfeng/store';
import { standingState } from './view.ts';

/** A branch's declarations of all years that wait, or those that do not; the latest first. */
export async function standingRows(tx: Transaction, branchId: string, isWaiting: boolean): Promise<DeclarationRow[]> {
  const cycles = await tx.cycles.ofBranch(branchId);
  const rows = await tx.declarations.ofCycles(cycles.map(({ id }) => id));
  const proxies = await tx.proxyEntries.ofMade(rows.map(({ id }) => id));
  return rows.filter((row) => {
    const state = standingState(row, proxies.get(row.id));
    return (state === 'submitted' || state === 'verified-once') === isWaiting;
  });
}
