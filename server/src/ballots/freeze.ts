import type { Ballot } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdBallot, readBallot } from './held-ballot.ts';
import { fixManifest } from './manifest.ts';
import { obstaclesOf } from './obstacles.ts';
import { countsOf, progressOf, viewBallot } from './view.ts';

/** Fixes everything about a ballot; from here on nothing of it changes, and it can be claimed. */
export async function freezeBallot(context: Context, caller: Caller, id: string): Promise<Result<Ballot>> {
  const seen = await context.store.transaction(caller.committeeId, (tx) =>
    readBallot(tx, caller, { id, act: 'lead-ballots' }),
  );
  if (!seen.ok) return seen;
  const boxKey = await context.ballotBox.begin(id);
  const frozen = await commit(context, caller, async (tx, trail) => {
    const held = await holdBallot(tx, caller, id);
    if (!held.ok) return held;
    const { row, year } = held.value;
    if (row.state === 'cancelled') return refused({ code: 'ballot.cancelled-meanwhile' });
    if (row.state !== 'preparing' || row.tally_key === null) {
      return row.tally_key === null ? refused({ code: 'ballot.scrutineers-key-missing' }) : done(null);
    }
    const progress = await progressOf(context, held.value, await countsOf(tx, held.value));
    const obstacles = obstaclesOf(held.value, progress);
    if (obstacles.length > 0) return refused(...obstacles);
    const fixed = fixManifest(held.value, {
      ...{ moduli: await tx.ballots.moduli(id), rolls: progress.groups.map(({ roll }) => roll) },
      ...{ tallyKey: row.tally_key, boxKey },
    });
    if (!fixed.ok) return fixed;
    const manifest_hash = Buffer.from(fixed.value.election.hash).toString('hex');
    await tx.ballots.update(id, { state: 'claiming', manifest: fixed.value.text, manifest_hash });
    trail.add({ subjectId: id, organizationId: year.branch.id, after: { state: 'claiming', manifest_hash } });
    return done(null);
  });
  return frozen.ok ? viewBallot(context, caller, id) : frozen;
}
