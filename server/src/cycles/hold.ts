import { done, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearOf } from './branch-year.ts';

/**
 * Holds a branch's year against everybody else who would change its evidence, until the transaction ends.
 * A year whose ratings a meeting has confirmed takes nothing more.
 */
export async function holdOpenYear(tx: Transaction, branchId: string, year: number): Promise<Result<BranchYear>> {
  const held = await holdYear(tx, branchId, year);
  if (!held.ok) return held;
  const run = await tx.ratings.findRun(held.value.cycleId);
  if (run === undefined) return held;
  return refused({ code: 'cycle.confirmed', facts: { year, on: run.confirmed_on } });
}

/** The same, whether the year is confirmed or not. */
export async function holdYear(tx: Transaction, branchId: string, year: number): Promise<Result<BranchYear>> {
  const found = await branchYearOf(tx, branchId, year);
  if (!found.ok) return found;
  await tx.cycles.lock(found.value.cycleId);
  return done(found.value);
}
