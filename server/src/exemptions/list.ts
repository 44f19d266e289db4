import type { ExemptionRequest } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { type PageOf, pageOf, type Paging, viewsOf } from '../page-of.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { requestViews } from './view.ts';

export function listRequests(
  { store }: Services,
  caller: Caller,
  { reach, ...paging }: Paging & { readonly reach: Reach },
): Promise<Result<PageOf<ExemptionRequest>>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const reached = reachedIds(await tx.organizations.list(), reach);
    const rows = await tx.exemptionRequests.ofBranches([...reached]);
    return viewsOf(
      pageOf(rows, paging, ({ id }) => id),
      (part) => requestViews(tx, part),
    );
  });
}

export function readOwnRequests({ store }: Services, caller: Caller): Promise<Result<ExemptionRequest[]>> {
  return store.transaction(caller.committeeId, async (tx) =>
    done(await requestViews(tx, await tx.exemptionRequests.ofPeople([caller.personId]))),
  );
}
