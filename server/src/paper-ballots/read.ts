import type { PaperBallot } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { branchBallotOf } from './branch-ballot.ts';
import { paperBallotView } from './view.ts';

export interface BallotPlace {
  readonly branchId: string;
  readonly ballot: string;
}

/** The paper ballot of the year in use. */
export function readPaperBallot(
  { store, clock }: Services,
  caller: Caller,
  place: BallotPlace,
): Promise<Result<PaperBallot>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const year = await branchYearOf(tx, place.branchId, await yearInUse(tx, place.branchId, clock.today()));
    if (!year.ok) return year;
    const ballot = await branchBallotOf(tx, year.value, place.ballot);
    return ballot.ok ? done(await paperBallotView(tx, ballot.value, caller)) : ballot;
  });
}
