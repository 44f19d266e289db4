import type { OwnBallot } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { branchYearOfCycle } from '../cycles/branch-year.ts';
import { heldBallotOf } from './held-ballot.ts';
import { nameOf, summaryOf } from './view.ts';

/** The ballots on whose roll the caller stands, the last prepared first. */
export function ownBallots(
  { store, ballotBox }: Services,
  caller: Caller,
): Promise<Result<{ readonly ballots: OwnBallot[] }>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const ballots: OwnBallot[] = [];
    for (const { ballot_id: id, group_at, by } of await tx.ballots.rollsOf(caller.personId)) {
      const row = await tx.ballots.find(id);
      const cycle = row === undefined ? undefined : await tx.cycles.findById(row.cycle_id);
      if (row === undefined || cycle === undefined) continue;
      const held = await heldBallotOf(tx, row, await branchYearOfCycle(tx, cycle));
      if (!held.ok) continue;
      const { year, groups } = held.value;
      ballots.push({
        ...summaryOf(held.value, await nameOf(tx, row.cancelled_by)),
        branch: { id: year.branch.id, name: year.branch.name },
        group: { at: group_at, name: groups[group_at]?.group.name ?? '' },
        by,
        hasClaimed: (await tx.ballots.claimOf(id, { personId: caller.personId })) !== undefined,
        boxPort: ballotBox.port(),
      });
    }
    return done({ ballots });
  });
}
