import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';

/** Facts of a branch that its settled sheets count: how many of some kinds of events were held in the year. */
export async function countedEvents(tx: Transaction, { cycleId, plan }: BranchYear): Promise<Record<string, number>> {
  const kinds = (plan.scheme.events ?? []).filter(({ counted }) => counted !== null);
  if (kinds.length === 0) return {};
  const counts = new Map<string, number>();
  for (const { kind, state } of await tx.events.ofCycle(cycleId)) {
    const fact = state === 'settled' ? kinds.find(({ id }) => id === kind)?.counted : null;
    if (fact != null) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
