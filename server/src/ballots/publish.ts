import type { Ballot } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { holdBallot } from './held-ballot.ts';
import { viewBallot } from './view.ts';
import { standingNamed, withheldPlaces } from './withheld.ts';

/** The meeting has heard the result: from now on it is evidence, with the hash of the board it rests on. */
export async function publishBallot(
  context: Context,
  caller: Caller,
  { id, heldOn }: { readonly id: string; readonly heldOn: string },
): Promise<Result<Ballot>> {
  const today = context.clock.today();
  const published = await commit(context, caller, async (tx, trail) => {
    const held = await holdBallot(tx, caller, id);
    if (!held.ok) return held;
    const { row, year } = held.value;
    if (row.state === 'published')
      return row.held_on === heldOn ? done(null) : refused({ code: 'ballot.published-meanwhile' });
    if (row.state !== 'counted') return refused({ code: 'ballot.not-counted' });
    const unnamed =
      withheldPlaces(held.value, await tx.ballots.totals(id)).length - standingNamed(await tx.ballots.named(id)).length;
    if (unnamed > 0) return refused({ code: 'ballot.scores-unnamed', facts: { count: unnamed } });
    if (heldOn > today) return refused({ code: 'meeting.in-future', facts: { on: heldOn, today } });
    if (!heldOn.startsWith(year.cycle))
      return refused({ code: 'ballot.outside-cycle', facts: { found: heldOn, cycle: year.cycle } });
    const open = await holdOpenYear(tx, year.branch.id, year.year);
    if (!open.ok) return open;
    await tx.ballots.update(id, { state: 'published', held_on: heldOn, published_at: context.clock.now() });
    const after = { state: 'published', heldOn, boardHash: row.board_hash };
    trail.add({ subjectId: id, organizationId: year.branch.id, after, rule: held.value.input.clause });
    return done(null);
  });
  return published.ok ? viewBallot(context, caller, id) : published;
}
