import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';

export interface Recusing {
  readonly branchId: string;
  readonly memberId: string;
}

/** Says that one is tied with a member (回避): it cannot be taken back by oneself, and saying it again changes nothing. */
export function recuseFrom(
  context: Context,
  caller: Caller,
  { branchId, memberId }: Recusing,
): Promise<Result<{ readonly memberId: string }>> {
  return commit(context, caller, async (tx, trail) => {
    if (memberId === caller.personId) return refused({ code: 'declaration.own' });
    await tx.people.lock([memberId]);
    const standing = (await tx.declarations.recusalsOf(branchId)).some(
      (row) => row.verifier_id === caller.personId && row.member_id === memberId,
    );
    if (!standing) {
      await tx.declarations.recuse({
        ...{ lifted_by: null, lifted_on: null, lifted_at: null, lifted_reason: null },
        ...{ id: context.newId(), branch_id: branchId, verifier_id: caller.personId, member_id: memberId },
        ...{ declared_on: context.clock.today(), declared_at: context.clock.now() },
      });
      trail.add({ subjectId: memberId, organizationId: branchId, after: { verifierId: caller.personId } });
    }
    return done({ memberId });
  });
}
