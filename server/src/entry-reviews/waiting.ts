import { periodBounds, type Problem } from '@xianfeng/engine';
import type { ReadLedgerEntryRow, Transaction } from '@xianfeng/store';
import { unreversedEntries } from '../evidence/standing-entries.ts';

/** Entries of a year that wait for their review. */
export async function waitingEntries(tx: Transaction, cycleId: string): Promise<readonly ReadLedgerEntryRow[]> {
  return unreversedEntries(await tx.ledger.ofCycle(cycleId)).filter(({ review }) => review === 'waiting');
}

/** A period is not published, and a year not confirmed, while entries of it wait: nobody would know what it comes to. */
export async function waitingReviewProblems(
  tx: Transaction,
  { cycleId, period }: { readonly cycleId: string; readonly period: string },
): Promise<readonly Problem[]> {
  const { to } = periodBounds(period);
  const waiting = (await waitingEntries(tx, cycleId)).filter(({ counts_on: on }) => on <= to);
  return waiting.length === 0 ? [] : [{ code: 'review.entries-waiting', facts: { period, count: waiting.length } }];
}
