import { done, refused, type Result } from '@xianfeng/engine';
import type { RepresentativeDrawRow, Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import { access } from './access.ts';
import type { Caller } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { holdOpenYear } from '../cycles/hold.ts';

interface HeldDraw {
  readonly row: RepresentativeDrawRow;
  readonly year: BranchYear;
}

/** Holds a draw in its open year, for whoever leads the ballot; another's answers as if it were not there. */
export async function holdDraw(tx: Transaction, caller: Caller, id: string): Promise<Result<HeldDraw>> {
  const found = await tx.representativeDraws.find(id);
  const cycle = found === undefined ? undefined : await tx.cycles.findById(found.cycle_id);
  if (cycle === undefined) return refused({ code: 'access.denied' });
  if (!(await mayAt(tx, caller, { list: access, act: 'lead-draws', branchId: cycle.branch_id })))
    return refused({ code: 'access.denied' });
  const year = await holdOpenYear(tx, cycle.branch_id, cycle.year);
  if (!year.ok) return year;
  const row = await tx.representativeDraws.lock(id);
  return row === undefined ? refused({ code: 'access.denied' }) : done({ row, year: year.value });
}
