import type { MeasureKind } from '@xianfeng/engine';
import type { MeasureRow, Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearOfCycle } from '../cycles/branch-year.ts';

/** The year that a measure is of, with the scheme that has its kind. */
export type MeasureYear = BranchYear;

export async function measureYearOf(tx: Transaction, row: MeasureRow): Promise<MeasureYear> {
  const cycle = await tx.cycles.findById(row.cycle_id);
  if (cycle === undefined) throw new Error('Foreign keys hold a measure to its year.');
  return branchYearOfCycle(tx, cycle);
}

/** The version that a year runs under does not change once something has followed from it. */
export function kindOf({ plan }: MeasureYear, row: Pick<MeasureRow, 'kind'>): MeasureKind {
  const kind = plan.scheme.measures?.find(({ id }) => id === row.kind);
  if (kind === undefined) throw new Error('A measure is of a kind of the scheme its year runs under.');
  return kind;
}
