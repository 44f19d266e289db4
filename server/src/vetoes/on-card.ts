import type { VetoOnRecord } from '@xianfeng/contract';
import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { vetoViews } from './view.ts';

/** The vetoes that stand on a card, of every year it is made of. */
export async function vetoesOnCard(
  tx: Transaction,
  years: readonly BranchYear[],
  { subjectId, today }: { readonly subjectId: string; readonly today: string },
): Promise<VetoOnRecord[]> {
  const views: VetoOnRecord[] = [];
  for (const year of years) {
    const rows = (await tx.vetoes.ofCycles([year.cycleId])).filter(({ subject_id: id }) => id === subjectId);
    views.push(...(await vetoViews(tx, year, { rows, today, isOpen: false, mayLift: () => false })));
  }
  return views;
}
