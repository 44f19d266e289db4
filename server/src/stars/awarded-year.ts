import type { RatingRunRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';

/** A year with stars that a meeting has confirmed. */
export interface AwardedYear {
  readonly year: BranchYear;
  readonly run: RatingRunRow;
}

/** A member brings his stars along from whichever branch rated him; a branch has those of whoever rates it here. */
export async function starsIn(
  tx: Transaction,
  { year, run }: AwardedYear,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (year.subject === 'member') return tx.ratings.starsOfPeople(year.year, subjectIds);
  const rows = await tx.ratings.ofRun(run.id);
  return new Map(rows.flatMap(({ subject_id: id, stars }) => (stars === null ? [] : [[id, stars]])));
}
