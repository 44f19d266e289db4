import { done, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { staysOfPeople } from './card-file-rows.ts';
import { runsOf, staysOf } from './person-year.ts';
import { placesOf } from './year-members.ts';

/**
 * Holds every year that counts what arises about somebody in a branch: after a transfer that is another branch's too.
 * Once one of them is confirmed, what it was worked out from does not change any more.
 */
export async function holdCard(
  tx: Transaction,
  { branchId, year, personId }: { readonly branchId: string; readonly year: number; readonly personId: string },
): Promise<Result<null>> {
  const stays = staysOf(await staysOfPeople(tx, [personId], year));
  const placeOf = await placesOf(tx, [branchId, ...stays.map((stay) => stay.branchId)], year);
  const runs = runsOf(stays, placeOf).filter((run) => run.some((stay) => stay.branchId === branchId));
  const branchIds = new Set([branchId, ...runs.flat().map((stay) => stay.branchId)]);
  const ids = [...branchIds].flatMap((id) => placeOf(id)?.cycleId ?? []).toSorted();
  for (const id of ids) await tx.cycles.lock(id);
  const [run] = await tx.ratings.runsOfCycles(ids);
  return run === undefined ? done(null) : refused({ code: 'cycle.confirmed', facts: { year, on: run.confirmed_on } });
}
