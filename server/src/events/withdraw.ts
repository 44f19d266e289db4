import type { EventSheetView } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { settleEntries } from './entries.ts';
import { eventView } from './view.ts';

export interface EventWithdrawing {
  readonly branchId: string;
  readonly id: string;
  readonly revision: number;
  readonly reason: string;
}

/** Takes a sheet back and reverses whatever followed from it; it stays to be read. Twice is once. */
export function withdrawEvent(
  context: Context,
  caller: Caller,
  { branchId, id, revision, reason }: EventWithdrawing,
): Promise<Result<EventSheetView>> {
  return commit(context, caller, async (tx, trail) => {
    const found = await tx.events.find(id);
    const cycle = found === undefined ? undefined : await tx.cycles.findById(found.cycle_id);
    if (cycle?.branch_id !== branchId) return refused({ code: 'access.denied' });
    const held = await holdOpenYear(tx, branchId, cycle.year);
    if (!held.ok) return held;
    const year = held.value;
    const known = await tx.events.lock(id);
    if (known === undefined) return refused({ code: 'access.denied' });
    if (known.state === 'withdrawn') {
      const isSame = known.withdrawn_by === caller.personId && known.withdrawn_reason === reason;
      return isSame ? done(await eventView(tx, { caller, row: known, year })) : refused({ code: 'event.withdrawn' });
    }
    if (known.revision !== revision) return refused({ code: 'event.changed-meanwhile' });
    const taken = { withdrawn_on: context.clock.today(), withdrawn_by: caller.personId, withdrawn_reason: reason };
    const row = { ...known, ...taken, state: 'withdrawn' as const, revision: revision + 1 };
    await tx.events.write(row);
    const reversed = await settleEntries(tx, context, { caller, year, row, before: [], lines: [], reason });
    if (!reversed.ok) return reversed;
    trail.add({ subjectId: id, organizationId: branchId, before: known.state, after: 'withdrawn', reason });
    return done(await eventView(tx, { caller, row, year }));
  });
}
