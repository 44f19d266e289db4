import type { OrganizationAct } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { actViews } from './acts-view.ts';
import { reachedIds } from '../organization-tree/reached.ts';

/** Every act upon the organizations in reach, the newest first. */
export function listActs({ store }: Services, caller: Caller, reach: Reach): Promise<Result<OrganizationAct[]>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const reached = reachedIds(await tx.organizations.list(), reach);
    return done(await actViews(tx, reached));
  });
}
