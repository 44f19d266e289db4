import type { Card } from '@xianfeng/contract';
import type { CountedBallotRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';

/** The last counted ballot about a member: its day and how many papers each group handed in. Never who. */
export async function cardBallot(tx: Transaction, year: BranchYear, memberId: string): Promise<Card['ballot']> {
  const counted = await tx.countedBallots.ofCycles([year.cycleId]);
  const { ballots } = year.plan.scheme.inputs;
  const row = counted
    .filter(({ ballot }) => ballots.some(({ id }) => id === ballot))
    .toSorted((left, right) => ((left.held_on ?? '') < (right.held_on ?? '') ? 1 : -1))[0];
  const input = ballots.find(({ id }) => id === row?.ballot);
  if (row === undefined || row.held_on === null || input === undefined) return null;
  const totals = await tx.countedBallots.totalsOf(year.cycleId);
  const own = totals.filter(
    ({ ballot, period, subject_id }) => ballot === row.ballot && period === row.period && subject_id === memberId,
  );
  return {
    heldOn: row.held_on,
    groups: input.groups.map(({ id, name }) => {
      const given = own.filter(({ voter_group }) => voter_group === id);
      const named = given.filter(({ is_named: isNamed }) => isNamed).length;
      return { group: id, name, papers: Math.max(0, ...given.map(({ papers }) => papers)), named };
    }),
    anonymous: anonymousOf(row),
  };
}

function anonymousOf({ anonymous_id: id, board_hash: boardHash }: CountedBallotRow) {
  return id === null || boardHash === null ? null : { id, boardHash };
}
