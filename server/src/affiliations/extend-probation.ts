import type { Member } from '@xianfeng/contract';
import { extensionProblems, type Problem, type Result } from '@xianfeng/engine';
import type { MembershipRow, Transaction } from '@xianfeng/store';
import type { Caller, Context } from '../context.ts';
import { probationOf } from './probation.ts';
import { type ChangeAsked, dayProblems, ownProblems, recordChange } from './record-change.ts';

export interface ProbationExtending extends ChangeAsked {
  /** The day of the decision. */
  readonly onDay: string;
  /** The last day of the extension. */
  readonly untilOn: string;
}

/** Extends a probation once, by half a year to a year (Party Constitution art. 7). */
export function extendProbation(context: Context, caller: Caller, asked: ProbationExtending): Promise<Result<Member>> {
  const { personId, branchId, onDay, untilOn } = asked;
  const today = context.clock.today();
  return recordChange(context, caller, {
    asked,
    event: { kind: 'probation-extended', to_branch_id: branchId, until_on: untilOn, on_day: onDay },
    problems: async (tx, standing) => [
      ...ownProblems(personId, caller),
      ...(await probationProblems(tx, standing, { onDay, untilOn, today })),
    ],
    // Only the line on record: the status stays what it was.
    write: () => Promise.resolve(),
  });
}

async function probationProblems(
  tx: Transaction,
  { person_id: personId, status }: MembershipRow,
  { onDay, untilOn, today }: { readonly onDay: string; readonly untilOn: string; readonly today: string },
): Promise<readonly Problem[]> {
  if (status !== 'probationary') return [{ code: 'probation.none' }];
  const events = await tx.membershipEvents.ofPeople([personId]);
  const probation = probationOf({ joinedOn: (await tx.people.find(personId))?.joined_on ?? null, events });
  if (probation === null) return [{ code: 'probation.no-beginning' }];
  return [...dayProblems(onDay, { earliest: probation.since, today }), ...extensionProblems(probation, untilOn)];
}
