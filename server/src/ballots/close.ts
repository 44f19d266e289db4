import type { Ballot } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { boxOf } from './box-of.ts';
import { holdBallot, readBallot } from './held-ballot.ts';
import { viewBallot } from './view.ts';

/** Closes the box: nothing more is taken, and the list of what is in it is published before anything is opened. */
export async function closeBox(context: Context, caller: Caller, id: string): Promise<Result<Ballot>> {
  const seen = await context.store.transaction(caller.committeeId, (tx) =>
    readBallot(tx, caller, { id, act: 'lead-ballots' }),
  );
  if (!seen.ok) return seen;
  // The box first, and for good: should what follows be lost, closing again is answered with the same list.
  const isOpen = seen.value.row.state === 'casting';
  const list = isOpen ? await (await boxOf(context, seen.value)).close(id) : null;
  const closed = await commit(context, caller, async (tx, trail) => {
    const held = await holdBallot(tx, caller, id);
    if (!held.ok) return held;
    const { row, year } = held.value;
    if (row.state === 'cancelled') return refused({ code: 'ballot.cancelled-meanwhile' });
    if (row.state === 'preparing' || row.state === 'claiming') return refused({ code: 'ballot.casting-not-open' });
    if (row.state !== 'casting' || list === null) return done(null);
    await tx.ballots.update(id, { state: 'closed', box_list: list });
    trail.add({ subjectId: id, organizationId: year.branch.id, after: { state: 'closed', list: context.hash(list) } });
    return done(null);
  });
  return closed.ok ? viewBallot(context, caller, id) : closed;
}
