import type { PaperBallot } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { type AskedBallot, branchBallotOf } from './branch-ballot.ts';
import { paperBallotView } from './view.ts';

export interface BallotPlace extends AskedBallot {
  readonly branchId: string;
}

export function readPaperBallot({ store }: Services, caller: Caller, place: BallotPlace): Promise<Result<PaperBallot>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const year = await branchYearOf(tx, place.branchId, Number(place.period.slice(0, 4)));
    if (!year.ok) return year;
    const ballot = await branchBallotOf(tx, year.value, place);
    return ballot.ok ? done(await paperBallotView(tx, ballot.value, caller)) : ballot;
  });
}
