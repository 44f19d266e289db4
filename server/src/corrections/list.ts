import type { Correction } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { type PageOf, pageOf, type Paging, viewsOf } from '../page-of.ts';
import { correctionViews } from './view.ts';

export function listOwnCorrections({ store }: Services, caller: Caller): Promise<Result<Correction[]>> {
  return store.transaction(caller.committeeId, async (tx) =>
    done(await correctionViews(tx, await tx.corrections.ofPerson(caller.personId))),
  );
}

/** The register, as far as the caller reaches. */
export function listCorrections(
  { store }: Services,
  caller: Caller,
  { reach, ...paging }: Paging & { readonly reach: Reach },
): Promise<Result<PageOf<Correction>>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const rows = (await tx.corrections.list()).filter(({ branch_id: branchId }) => isReached(reach, branchId));
    return viewsOf(
      pageOf(rows, paging, ({ id }) => id),
      (part) => correctionViews(tx, part),
    );
  });
}

/** A request belongs to the branch its person was in; without one to the whole committee. */
export function isReached(reach: Reach, branchId: string | null): boolean {
  return reach.isWholeCommittee || (branchId !== null && reach.exactly.includes(branchId));
}
