import type { Member } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { exemptionsAt, memberView } from './view.ts';

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
    if (own === undefined) return done(null);
    const exemptions = await exemptionsAt(tx, [own], today);
    return done(memberView(own, exemptions.get(own.id), services.secrets));
  });
}
