import type { Member } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { memberView } from './view.ts';

/** What is stored about oneself; null for people who are no members of a branch. */
export function readOwnMember(
  services: Services,
  { committeeId, personId, branchId }: Caller,
): Promise<Result<Member | null>> {
  if (branchId === null) return Promise.resolve(done(null));
  return services.store.transaction(committeeId, async (tx) => {
    const today = services.clock.today();
    const rows = await tx.memberships.ofBranch(branchId, { from: today, to: today });
    const own = rows.find(({ id }) => id === personId);
    return done(own === undefined ? null : memberView(own, services.secrets));
  });
}
