import { periodBounds, type Problem } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';

/** A period is not published, and a year not confirmed, while a score of it is to be corrected: nobody would know what it comes to. */
export async function waitingCorrectionProblems(
  tx: Transaction,
  { cycleId, period }: { readonly cycleId: string; readonly period: string },
): Promise<readonly Problem[]> {
  const { to } = periodBounds(period);
  const waiting = (await tx.scoreCorrections.ofCycle(cycleId)).filter(
    ({ state, period: scored }) => state === 'waiting' && periodBounds(scored).to <= to,
  );
  return waiting.length === 0 ? [] : [{ code: 'score-correction.waiting', facts: { period, count: waiting.length } }];
}
