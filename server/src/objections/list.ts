import type { Objection } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { type PageOf, pageOf, type Paging } from '../page-of.ts';
import { objectionViews } from './view.ts';

/** Those of a branch, the latest first. */
export function listObjections(
  { store }: Services,
  caller: Caller,
  { branchId, ...paging }: Paging & { readonly branchId: string },
): Promise<Result<PageOf<Objection>>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const page = pageOf(await tx.objections.ofBranch(branchId), paging, ({ id }) => id);
    if (!page.ok) return page;
    return done({ ...page.value, rows: await objectionViews(tx, caller, page.value.rows) });
  });
}

/** Raised by the caller, about the caller, or for the caller to look into; the latest first. */
export function ownObjections(
  { store }: Services,
  caller: Caller,
): Promise<Result<{ readonly objections: Objection[] }>> {
  return store.transaction(caller.committeeId, async (tx) => {
    return done({ objections: await objectionViews(tx, caller, await tx.objections.ofPerson(caller.personId)) });
  });
}
