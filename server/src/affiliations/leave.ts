import type { Leaving, Member } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { type ChangeAsked, dayProblems, holdYearsFrom, ownProblems, recordChange } from './record-change.ts';

export interface MemberLeaving extends ChangeAsked {
  readonly leaving: Leaving;
  /** The last day of membership. */
  readonly onDay: string;
}

/**
 * Ends somebody's membership with a code and a document number, and never with a reason in words: it could hold what
 * nobody may store about health or discipline (PIPL art. 28).
 */
export function leaveMembership(context: Context, caller: Caller, asked: MemberLeaving): Promise<Result<Member>> {
  const { personId, branchId, leaving, onDay } = asked;
  const today = context.clock.today();
  return recordChange(context, caller, {
    asked,
    event: { kind: 'left', from_branch_id: branchId, leaving, on_day: onDay },
    problems: async (tx, standing) => [
      ...(await holdYearsFrom(tx, [branchId], { from: onDay, today })).problems,
      ...ownProblems(personId, caller),
      ...dayProblems(onDay, { earliest: standing.from_on, today }),
    ],
    write: (tx, standing) => tx.memberships.end(standing.id, onDay),
  });
}
