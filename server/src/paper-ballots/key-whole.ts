import type { PaperTotal } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Trail } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { countIfAgreed, missingTotals } from './finish.ts';
import { beginKeying, holdBallot } from './own-keying.ts';
import type { BallotPlace } from './read.ts';
import { totalProblems, totalRow } from './save.ts';

interface WholeKeying {
  readonly caller: Caller;
  readonly trail: Pick<Trail, 'add'>;
  readonly place: BallotPlace;
  readonly totals: readonly PaperTotal[];
  readonly importId: string;
}

/**
 * A whole ballot as the caller's keying, begun and finished at once, as a file has it. It is one of the two: it counts when
 * somebody else's says the same. On which day the ballot was held the file does not say; whoever types it in does.
 */
export async function keyTotalsWithin(
  tx: Transaction,
  context: Context,
  { caller, trail, place, totals, importId }: WholeKeying,
): Promise<Result<null>> {
  const ballot = await holdBallot(context, tx, { caller, place });
  if (!ballot.ok) return ballot;
  const { row, own } = ballot.value;
  if (row.counted_at !== null) return refused({ code: 'ballot.counted' });
  if (own !== undefined) return refused({ code: 'ballot.keying-finished' });
  const problems = totalProblems(ballot.value, totals);
  if (problems.length > 0) return refused(...problems);
  const keying = await beginKeying(tx, ballot.value, caller, importId);
  if (!keying.ok) return keying;
  await tx.paperBallots.saveTotals(totals.map((total) => totalRow(row.id, keying.value, total)));
  const saved = await holdBallot(context, tx, { caller, place });
  if (!saved.ok) return saved;
  const missing = missingTotals(saved.value, keying.value);
  if (missing.length > 0) return refused(...missing);
  await tx.paperBallots.setFinished(row.id, keying.value, context.clock.now());
  trail.add({
    ...{ subjectId: row.id, organizationId: place.branchId },
    after: { keying: keying.value, totals, isFinished: true },
  });
  await countIfAgreed(tx, saved.value, { place, now: context.clock.now() });
  return done(null);
}
