import type { Ballot } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdBallot } from './held-ballot.ts';
import { obstaclesOf } from './obstacles.ts';
import { countsOf, progressOf, viewBallot } from './view.ts';

/**
 * Ends claiming for good and opens the box: the keys that sign are gone before anybody can cast, so that no time at which
 * somebody claimed says anything about a paper.
 */
export async function openCasting(context: Context, caller: Caller, id: string): Promise<Result<Ballot>> {
  const opened = await commit(context, caller, async (tx, trail) => {
    const held = await holdBallot(tx, caller, id);
    if (!held.ok) return held;
    const { row, year } = held.value;
    if (row.state === 'preparing') return refused({ code: 'ballot.not-frozen' });
    if (row.state === 'cancelled') return refused({ code: 'ballot.cancelled-meanwhile' });
    if (row.state !== 'claiming') return done(null);
    const obstacles = obstaclesOf(held.value, await progressOf(context, held.value, await countsOf(tx, held.value)));
    if (obstacles.length > 0) return refused(...obstacles);
    await tx.ballots.update(id, { state: 'casting' });
    await tx.ballots.forgetSecrets(id);
    trail.add({ subjectId: id, organizationId: year.branch.id, after: { state: 'casting' } });
    return done(null);
  });
  if (opened.ok) context.signing.forget(id);
  // Looking at it brings the box along.
  return opened.ok ? viewBallot(context, caller, id) : opened;
}
