import type { Day } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';

/**
 * The year a branch works on: last year until its result has hung out its notice (December is scored and the year
 * closed in January) and while no new year is open; then the calendar's.
 */
export async function yearInUse(tx: Transaction, branchId: string, today: Day): Promise<number> {
  const present = Number(today.slice(0, 4));
  const last = await tx.cycles.find(branchId, present - 1);
  if (last === undefined) return present;
  const results = (await tx.notices.everOfCycle(last.id)).filter(({ kind }) => kind === 'year');
  // What was corrected hangs out again, and the year is over when that one is.
  const notice = results.at(-1);
  const isOver =
    !(await isOpenAgain(tx, last.id)) &&
    notice !== undefined &&
    today > notice.closes_on &&
    (await tx.objections.openOf(results.map(({ id }) => id))).size === 0;
  const isNextOpen = (await tx.cycles.find(branchId, present)) !== undefined;
  return isOver && isNextOpen ? present : present - 1;
}

/** A year that was opened again is worked on until a meeting has confirmed it anew. */
async function isOpenAgain(tx: Transaction, cycleId: string): Promise<boolean> {
  return (await tx.ratings.findRun(cycleId)) === undefined && (await tx.ratings.reopeningsOf(cycleId)).length > 0;
}
