import { done, refused, type Result } from '@xianfeng/engine';
import type { PaperBallotRow, PaperKeyingRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { type BranchBallot, branchBallotOf } from './branch-ballot.ts';
import type { BallotPlace } from './read.ts';

export interface HeldBallot extends BranchBallot {
  readonly row: PaperBallotRow;
  /** The caller's keying, if he has begun one. */
  readonly own: PaperKeyingRow | undefined;
}

/** The ballot with its year held, for one of the two who type it in. Counted ballots take nothing more. */
export async function holdBallot(
  { newId }: Services,
  tx: Transaction,
  { caller, place }: { readonly caller: Caller; readonly place: BallotPlace },
): Promise<Result<HeldBallot>> {
  const year = await holdOpenYear(tx, place.branchId, Number(place.period.slice(0, 4)));
  if (!year.ok) return year;
  const found = await branchBallotOf(tx, year.value, place);
  if (!found.ok) return found;
  const row = await tx.paperBallots.lock(newId(), found.value.place);
  const ballot = await branchBallotOf(tx, year.value, place);
  if (!ballot.ok) return ballot;
  const own = ballot.value.keyings.find(({ keyed_by }) => keyed_by === caller.personId);
  return done({ ...ballot.value, row, own });
}

/** The caller's own keying, begun where there is a place left: two people, one keying each. */
export async function beginKeying(
  tx: Transaction,
  ballot: HeldBallot,
  caller: Caller,
  importId: string | null = null,
): Promise<Result<number>> {
  if (ballot.own !== undefined) return done(ballot.own.keying);
  if (ballot.keyings.length >= 2) return refused({ code: 'ballot.keyed-by-two-others' });
  const keying = ballot.keyings.length + 1;
  await tx.paperBallots.insertKeying({
    ballot_id: ballot.row.id,
    keying,
    keyed_by: caller.personId,
    finished_at: null,
    import_id: importId,
  });
  return done(keying);
}
