import type { PaperBallot } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { branchBallotOf } from './branch-ballot.ts';
import { holdBallot } from './own-keying.ts';
import type { BallotPlace } from './read.ts';
import { paperBallotView } from './view.ts';

/** Opens one's own finished keying again, to mend what differs. A counted ballot stays as it is; twice is once. */
export function reopenKeying(context: Context, caller: Caller, place: BallotPlace): Promise<Result<PaperBallot>> {
  return commit(context, caller, async (tx, trail) => {
    const ballot = await holdBallot(context, tx, { caller, place });
    if (!ballot.ok) return ballot;
    const { own, row, year } = ballot.value;
    if (row.counted_at !== null) return refused({ code: 'ballot.counted' });
    if (own === undefined) return refused({ code: 'ballot.nothing-keyed' });
    if (own.finished_at !== null) {
      await tx.paperBallots.setFinished(row.id, own.keying, null);
      trail.add({
        subjectId: row.id,
        organizationId: place.branchId,
        after: { keying: own.keying, isFinished: false },
      });
    }
    const reopened = await branchBallotOf(tx, year, place);
    return reopened.ok ? done(await paperBallotView(tx, reopened.value, caller)) : reopened;
  });
}
