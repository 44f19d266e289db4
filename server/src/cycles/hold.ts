import { done, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { holdStanding } from '../organization-tree/hold-standing.ts';
import { type BranchYear, branchYearOf } from './branch-year.ts';

/**
 * Holds a branch's year against everybody else who would change its evidence, until the transaction ends.
 * A year whose ratings a meeting has confirmed takes nothing more, nor does any year of a branch that is closed.
 */
export async function holdOpenYear(tx: Transaction, branchId: string, year: number): Promise<Result<BranchYear>> {
  const held = await holdYear(tx, branchId, year);
  return held.ok ? unconfirmed(tx, held.value) : held;
}

/** The same, whether the year is confirmed or not. */
export async function holdYear(tx: Transaction, branchId: string, year: number): Promise<Result<BranchYear>> {
  const standing = await holdStanding(tx, branchId);
  return standing.ok ? holdCycle(tx, branchId, year) : standing;
}

async function holdCycle(tx: Transaction, branchId: string, year: number): Promise<Result<BranchYear>> {
  const found = await branchYearOf(tx, branchId, year);
  if (!found.ok) return found;
  await tx.cycles.lock(found.value.cycleId);
  return done(found.value);
}

async function unconfirmed(tx: Transaction, year: BranchYear): Promise<Result<BranchYear>> {
  const run = await tx.ratings.findRun(year.cycleId);
  if (run === undefined) return done(year);
  return refused({ code: 'cycle.confirmed', facts: { year: year.year, on: run.confirmed_on } });
}
