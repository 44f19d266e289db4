import { periodsOf } from '@xianfeng/engine';
import type { BallotRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { type BranchBallot, branchBallotOf } from '../paper-ballots/branch-ballot.ts';

/** A ballot of a year: typed in from papers, or held without names. */
export interface YearBallot extends BranchBallot {
  /** Where it stands if it is held without names; null where papers are typed in. */
  readonly anonymous: BallotRow['state'] | null;
  /** It is evidence: both keyings agree, or the meeting has heard the result. */
  readonly isCounted: boolean;
  readonly heldOn: string | null;
}

export async function yearBallots(tx: Transaction, year: BranchYear): Promise<readonly YearBallot[]> {
  const standing = (await tx.ballots.ofCycles([year.cycleId])).filter(({ state }) => state !== 'cancelled');
  const ballots: YearBallot[] = [];
  for (const { id: ballot, period: cadence } of year.plan.scheme.inputs.ballots) {
    for (const period of periodsOf(year.cycle, cadence)) {
      const found = await branchBallotOf(tx, year, { period, ballot });
      if (!found.ok) continue;
      const anonymous = standing.find((row) => row.ballot === ballot && row.period === period);
      ballots.push({
        ...found.value,
        anonymous: anonymous?.state ?? null,
        isCounted: anonymous === undefined ? found.value.row?.counted_at != null : anonymous.state === 'published',
        heldOn: anonymous?.held_on ?? found.value.row?.held_on ?? null,
      });
    }
  }
  return ballots;
}
