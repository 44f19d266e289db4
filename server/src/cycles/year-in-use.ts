import type { Day } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';

/**
 * The year a branch works on: last year until its result has been published (December is scored and the year
 * closed in January), then the calendar's.
 */
export async function yearInUse(tx: Transaction, branchId: string, today: Day): Promise<number> {
  const present = Number(today.slice(0, 4));
  const last = await tx.cycles.find(branchId, present - 1);
  if (last === undefined) return present;
  const notice = await tx.notices.findAt(last.id, 'year', String(present - 1));
  return notice === undefined ? present - 1 : present;
}
