import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';

export interface RecusalLifting {
  readonly branchId: string;
  readonly memberId: string;
  /** Who said that he is tied with the member. */
  readonly verifierId: string;
  readonly reason: string;
}

/** Somebody else says that a recusal was a mistake, or that the tie is over; it stays on record. The same again changes nothing. */
export function liftRecusal(
  context: Context,
  caller: Caller,
  { branchId, memberId, verifierId, reason }: RecusalLifting,
): Promise<Result<{ readonly memberId: string }>> {
  return commit(context, caller, async (tx, trail) => {
    if (verifierId === caller.personId) return refused({ code: 'recusal.own' });
    await tx.people.lock([memberId]);
    const place = { branch_id: branchId, verifier_id: verifierId, member_id: memberId };
    const rows = await tx.declarations.recusalsBetween(place);
    const standing = rows.filter(({ lifted_on: on }) => on === null);
    if (standing.length === 0) {
      const [last] = rows;
      if (last === undefined) return refused({ code: 'recusal.unknown' });
      if (last.lifted_by === caller.personId && last.lifted_reason === reason) return done({ memberId });
      const by = (await tx.people.namesOf([last.lifted_by ?? ''])).get(last.lifted_by ?? '') ?? '';
      return refused({ code: 'recusal.lifted-meanwhile', facts: { by } });
    }
    await tx.declarations.lift(
      standing.map(({ id }) => id),
      {
        ...{ lifted_by: caller.personId, lifted_on: context.clock.today() },
        ...{ lifted_at: context.clock.now(), lifted_reason: reason },
      },
    );
    trail.add({ subjectId: memberId, organizationId: branchId, before: { verifierId }, reason });
    return done({ memberId });
  });
}
