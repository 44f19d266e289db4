import type { Correction } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { correctionViews } from './view.ts';

export function listOwnCorrections({ store }: Services, caller: Caller): Promise<Result<Correction[]>> {
  return store.transaction(caller.committeeId, async (tx) =>
    done(await correctionViews(tx, await tx.corrections.ofPerson(caller.personId))),
  );
}

/** The register, as far as the caller reaches. */
export function listCorrections({ store }: Services, caller: Caller, reach: Reach): Promise<Result<Correction[]>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const rows = await tx.corrections.list();
    return done(
      await correctionViews(
        tx,
        rows.filter(({ branch_id: branchId }) => isReached(reach, branchId)),
      ),
    );
  });
}

/** A request belongs to the branch its person was in; without one to the whole committee. */
export function isReached(reach: Reach, branchId: string | null): boolean {
  return reach.isWholeCommittee || (branchId !== null && reach.exactly.includes(branchId));
}
