import type { OrganizationAct } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { type PageOf, pageOf, type Paging } from '../page-of.ts';
import { actViews } from './acts-view.ts';
import { reachedIds } from '../organization-tree/reached.ts';

/** Every act upon the organizations in reach, the newest first. */
export function listActs(
  { store }: Services,
  caller: Caller,
  { reach, ...paging }: Paging & { readonly reach: Reach },
): Promise<Result<PageOf<OrganizationAct>>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const reached = reachedIds(await tx.organizations.list(), reach);
    return pageOf(await actViews(tx, reached), paging, ({ id }) => id);
  });
}
