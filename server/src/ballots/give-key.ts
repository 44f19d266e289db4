import type { Ballot } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdBallot } from './held-ballot.ts';
import { viewBallot } from './view.ts';

/** Takes the scrutineers' public key, made on their device; until the ballot is fixed they may make another. */
export async function giveKey(
  context: Context,
  caller: Caller,
  { id, publicKey, seen }: { readonly id: string; readonly publicKey: string; readonly seen: string | null },
): Promise<Result<Ballot>> {
  const given = await commit(context, caller, async (tx, trail) => {
    const held = await holdBallot(tx, caller, id);
    if (!held.ok) return held;
    const { row, year } = held.value;
    if (row.tally_key === publicKey) return done(null);
    if (row.state !== 'preparing') return refused({ code: 'ballot.frozen-meanwhile' });
    if (row.tally_key !== seen) return refused({ code: 'ballot.key-changed-meanwhile' });
    await tx.ballots.update(id, { tally_key: publicKey });
    const [before, after] = [{ tallyKey: row.tally_key }, { tallyKey: publicKey }];
    trail.add({ subjectId: id, organizationId: year.branch.id, before, after });
    return done(null);
  });
  return given.ok ? viewBallot(context, caller, id) : given;
}
