import type { SpotCheck, SpotCheckHead } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { type PageOf, pageOf, type Paging, viewsOf } from '../page-of.ts';
import { reachesOf } from './reach.ts';
import { headsOf, readView } from './view.ts';

/** The checks of the branches in reach this year and last, the latest first. */
export function listChecks(services: Services, caller: Caller, paging: Paging): Promise<Result<PageOf<SpotCheckHead>>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const reached = (await reachesOf(tx, caller))('read-spot-checks');
    const present = Number(services.clock.today().slice(0, 4));
    const cycles = (await tx.cycles.ofYears([present, present - 1])).filter(({ branch_id: id }) => reached.has(id));
    return headsIn(
      tx,
      cycles.map(({ id }) => id),
      paging,
    );
  });
}

/** Those that go through a branch in the year it works on. */
export function listOfBranch(
  { store, clock }: Services,
  caller: Caller,
  { branchId, ...paging }: Paging & { readonly branchId: string },
): Promise<Result<PageOf<SpotCheckHead>>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const cycle = await tx.cycles.find(branchId, await yearInUse(tx, branchId, clock.today()));
    return headsIn(tx, cycle === undefined ? [] : [cycle.id], paging);
  });
}

async function headsIn(tx: Transaction, cycleIds: readonly string[], paging: Paging) {
  const rows = await tx.spotChecks.ofCycles(cycleIds);
  return viewsOf(
    pageOf(rows, paging, ({ id }) => id),
    (part) => headsOf(tx, part),
  );
}

export function readCheck(services: Services, caller: Caller, id: string): Promise<Result<SpotCheck>> {
  return services.store.transaction(caller.committeeId, (tx) => readView(tx, services, { caller, id }));
}

/** The frozen list byte for byte, for whoever repeats the draw. */
export function readList(
  services: Services,
  caller: Caller,
  id: string,
): Promise<Result<{ readonly list: string; readonly hash: string }>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const check = await readView(tx, services, { caller, id });
    return check.ok ? done({ list: await tx.spotChecks.listOf(id), hash: check.value.listHash }) : check;
  });
}
