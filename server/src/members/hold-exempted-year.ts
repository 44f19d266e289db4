import { done, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { holdOpenYear } from '../cycles/hold.ts';

/** Holds the branch's year in which a day lies, because who is scored is evidence too; a year not begun needs no holding. */
export async function holdExemptedYear(tx: Transaction, branchId: string, day: string): Promise<Result<null>> {
  const year = Number(day.slice(0, 4));
  if ((await tx.cycles.find(branchId, year)) === undefined) return done(null);
  const held = await holdOpenYear(tx, branchId, year);
  return held.ok ? done(null) : held;
}
