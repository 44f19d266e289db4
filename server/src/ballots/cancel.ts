import type { Ballot } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdBallot } from './held-ballot.ts';
import { viewBallot } from './view.ts';

/** Cancels a ballot that does not count yet: everybody on the roll reads the reason, and another one has other keys. */
export async function cancelBallot(
  context: Context,
  caller: Caller,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<Ballot>> {
  const cancelled = await commit(context, caller, async (tx, trail) => {
    const held = await holdBallot(tx, caller, id);
    if (!held.ok) return held;
    const { row, year } = held.value;
    if (row.state === 'cancelled')
      return row.cancelled_reason === reason ? done(null) : refused({ code: 'ballot.cancelled-meanwhile' });
    if (row.state === 'published') return refused({ code: 'ballot.published-meanwhile' });
    const [cancelled_by, cancelled_on] = [caller.personId, context.clock.today()];
    await tx.ballots.update(id, { state: 'cancelled', cancelled_by, cancelled_on, cancelled_reason: reason });
    await tx.ballots.forgetSecrets(id);
    const change = { before: { state: row.state }, after: { state: 'cancelled' }, reason };
    trail.add({ subjectId: id, organizationId: year.branch.id, ...change });
    return done(null);
  });
  if (!cancelled.ok) return cancelled;
  context.signing.forget(id);
  await context.ballotBox.destroy(id, 'cancelled');
  return viewBallot(context, caller, id);
}
