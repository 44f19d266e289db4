import { readPeriod } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { scoringsOf } from '../cycles/scoring.ts';

/** A period whose scores a meeting has passed keeps the plan they were given by. */
export async function isClosed(tx: Transaction, { plan, cycleId }: BranchYear, period: string): Promise<boolean> {
  const cadence = readPeriod(period)?.granularity;
  const [settling] = cadence === undefined ? [] : scoringsOf(plan, cadence);
  if (settling === undefined) return false;
  const sheet = await tx.sheets.find({ cycleId, period, rater: settling.rater });
  return sheet?.passed_on != null;
}
