import { done, type Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { commit } from '../commit.ts';

export interface Use {
  readonly actions: number;
  readonly activeSeconds: number;
}

/** Adds to the counter of the caller's role, place and month. Who it was is not kept, and so nothing stands in the trail. */
export function countUse(context: Context, caller: Caller, use: Use): Promise<Result<Record<string, never>>> {
  const { clock } = context;
  return commit(context, caller, async (tx) => {
    // Work is done in the first role held; a member without any works as one.
    const [office] = caller.appointments;
    const role = office?.role ?? 'member';
    const organizationId = office?.organizationId ?? caller.branchId;
    if (organizationId === null || (use.actions === 0 && use.activeSeconds === 0)) return done({});
    await tx.use.add({ ...use, role, month: clock.today().slice(0, 7), organizationId });
    return done({});
  });
}
