import type { Card } from '@xianfeng/contract';
import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';

/** The counted year-end ballot about a member: its day and how many papers each group handed in. Never who. */
export async function cardBallot(tx: Transaction, year: BranchYear, memberId: string): Promise<Card['ballot']> {
  const [input] = year.plan.scheme.inputs.ballots;
  if (input === undefined) return null;
  const row = await tx.paperBallots.find({ cycleId: year.cycleId, ballot: input.id, period: year.cycle });
  if (row?.counted_at == null || row.held_on === null) return null;
  const totals = await tx.paperBallots.countedOfCycle(year.cycleId);
  const own = totals.filter(({ ballot, subject_id }) => ballot === input.id && subject_id === memberId);
  return {
    heldOn: row.held_on,
    groups: input.groups.map(({ id, name }) => ({
      group: id,
      name,
      papers: Math.max(0, ...own.filter(({ voter_group }) => voter_group === id).map(({ papers }) => papers)),
    })),
  };
}
