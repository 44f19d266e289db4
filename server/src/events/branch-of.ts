import type { Caller, Services } from '../context.ts';

/** The branch that keeps a sheet; null of one that is not there. */
export function branchOfEvent({ store }: Services, caller: Caller, id: string): Promise<string | null> {
  return store.transaction(caller.committeeId, async (tx) => {
    const row = await tx.events.find(id);
    const cycle = row === undefined ? undefined : await tx.cycles.findById(row.cycle_id);
    return cycle?.branch_id ?? null;
  });
}
