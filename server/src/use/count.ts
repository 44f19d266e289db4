import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';

export interface Use {
  readonly actions: number;
  readonly activeSeconds: number;
}

/** Adds to the counter of the caller's role, place and month. Who it was is not kept. */
export async function countUse(services: Services, caller: Caller, use: Use): Promise<Result<Record<string, never>>> {
  // Work is done in the first role held; a member without any works as one.
  const [office] = caller.appointments;
  const role = office?.role ?? 'member';
  const organizationId = office?.organizationId ?? caller.branchId;
  if (organizationId === null || (use.actions === 0 && use.activeSeconds === 0)) return done({});
  const month = services.clock.today().slice(0, 7);
  await services.store.transaction(caller.committeeId, (tx) => tx.use.add({ ...use, role, month, organizationId }));
  return done({});
}
