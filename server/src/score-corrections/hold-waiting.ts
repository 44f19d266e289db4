import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { ScoreCorrectionRow, Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearOfCycle } from '../cycles/branch-year.ts';
import { holdCard } from '../evidence/hold-card.ts';
import { holdStanding } from '../organization-tree/hold-standing.ts';

export interface HeldCorrection {
  readonly row: ScoreCorrectionRow;
  readonly year: BranchYear;
}

/** A correction of the branch's with its year held, so that nobody decides it meanwhile; another's answers as if it were not there. */
export async function holdCorrection(
  tx: Transaction,
  { branchId, id }: { readonly branchId: string; readonly id: string },
): Promise<Result<HeldCorrection>> {
  const branch = await holdStanding(tx, branchId);
  if (!branch.ok) return branch;
  const found = await tx.scoreCorrections.find(id);
  const cycle = found === undefined ? undefined : await tx.cycles.findById(found.cycle_id);
  if (found === undefined || cycle?.branch_id !== branchId) return refused({ code: 'score-correction.unknown' });
  const card = await holdCard(tx, { branchId, year: cycle.year, personId: found.subject_id });
  if (!card.ok) return card;
  const row = (await tx.scoreCorrections.find(id)) ?? found;
  return done({ row, year: await branchYearOfCycle(tx, cycle) });
}

/** Somebody was first: who, and what he did. */
export async function decidedProblem(tx: Transaction, row: ScoreCorrectionRow): Promise<Problem> {
  const by = (await tx.people.namesOf([row.decided_by ?? ''])).get(row.decided_by ?? '') ?? '';
  return { code: `score-correction.${row.state}-meanwhile`, facts: { by } };
}
