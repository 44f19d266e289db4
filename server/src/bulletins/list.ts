import { done } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';

/** The latest edition of each bulletin of this year and the last, the latest period first. */
export function listBulletins({ store, clock }: Services, caller: Caller, branchId: string) {
  const present = Number(clock.today().slice(0, 4));
  return store.transaction(caller.committeeId, async (tx) => {
    const cycles = await Promise.all([tx.cycles.find(branchId, present), tx.cycles.find(branchId, present - 1)]);
    const rows = await tx.bulletins.ofCycles(cycles.flatMap((cycle) => cycle?.id ?? []));
    const latest = new Map(
      rows.flatMap(({ period, edition, released_on: on }) =>
        on === null ? [] : [[period, { period, edition, releasedOn: on }] as const],
      ),
    );
    return done([...latest.values()].toReversed());
  });
}
