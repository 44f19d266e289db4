import type { Member } from '@xianfeng/contract';
import { addDays, type MemberStatus, type Result, stageProblems } from '@xianfeng/engine';
import type { MembershipRow, Transaction } from '@xianfeng/store';
import type { Caller, Context, Services } from '../context.ts';
import { probationOf } from './probation.ts';
import { type ChangeAsked, dayProblems, holdYearsFrom, ownProblems, recordChange } from './record-change.ts';

export interface StageReaching extends ChangeAsked {
  readonly stage: MemberStatus;
  readonly onDay: string;
}

/** The next stage of admission, with its day and document (Party Constitution art. 5–7). */
export function reachStage(context: Context, caller: Caller, asked: StageReaching): Promise<Result<Member>> {
  const { personId, branchId, stage, onDay } = asked;
  const today = context.clock.today();
  return recordChange(context, caller, {
    asked,
    event: { kind: 'stage', stage, to_branch_id: branchId, on_day: onDay },
    problems: async (tx, standing) => {
      // Somebody else has entered the same step, on whatever day.
      if (standing.status === stage) return [{ code: 'affiliation.changed-meanwhile' }];
      return [
        ...(await holdYearsFrom(tx, [branchId], { from: onDay, today })).problems,
        ...ownProblems(personId, caller),
        ...dayProblems(onDay, { earliest: standing.from_on, today }),
        ...(await moveProblems(tx, standing, { stage, on: onDay })),
      ];
    },
    write: (tx, standing) => rise(tx, context, { standing, stage, onDay }),
  });
}

async function moveProblems(
  tx: Transaction,
  { person_id: personId, status }: MembershipRow,
  next: Parameters<typeof stageProblems>[1],
) {
  const events = await tx.membershipEvents.ofPeople([personId]);
  const joinedOn = (await tx.people.find(personId))?.joined_on ?? null;
  const since = events.findLast(({ stage }) => stage === status)?.on_day ?? null;
  return stageProblems({ stage: status, since }, next, probationOf({ joinedOn, events }));
}

interface Rising {
  readonly standing: MembershipRow;
  readonly stage: MemberStatus;
  readonly onDay: string;
}

/** The stay goes on under the new status; the person's own dates are those the register of members carries. */
async function rise(tx: Transaction, { newId }: Services, { standing, stage, onDay }: Rising): Promise<void> {
  if (standing.from_on === onDay) await tx.memberships.setStatus(standing.id, stage);
  else {
    await tx.memberships.end(standing.id, addDays(onDay, -1));
    const { committee_id: _, ...row } = standing;
    await tx.memberships.insert([{ ...row, id: newId(), status: stage, from_on: onDay, to_on: null }]);
  }
  if (stage === 'probationary') await tx.people.setDates(standing.person_id, { joined_on: onDay });
  if (stage === 'full') await tx.people.setDates(standing.person_id, { full_member_on: onDay });
}
