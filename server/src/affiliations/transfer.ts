import type { Member } from '@xianfeng/contract';
import { addDays, periodBounds, type Problem, type Result, shiftPeriod } from '@xianfeng/engine';
import type { MembershipRow, Transaction } from '@xianfeng/store';
import type { Caller, Context, Services } from '../context.ts';
import { type ChangeAsked, dayProblems, holdYearsFrom, recordChange } from './record-change.ts';

export interface Transferring extends ChangeAsked {
  readonly toBranchId: string;
  /** The first day in the new branch. */
  readonly onDay: string;
}

/**
 * Transfers somebody to another branch of the committee. The card follows by itself where both years run under the
 * same version of a scheme, for it is folded from the stays.
 */
export function transferMember(context: Context, caller: Caller, asked: Transferring): Promise<Result<Member>> {
  const { branchId, toBranchId, onDay } = asked;
  const today = context.clock.today();
  return recordChange(context, caller, {
    asked,
    event: { kind: 'transferred', from_branch_id: branchId, to_branch_id: toBranchId, on_day: onDay },
    problems: async (tx, standing) => {
      const held = await holdYearsFrom(tx, [branchId, toBranchId], { from: onDay, today });
      return [
        ...held.problems,
        ...dayProblems(onDay, { earliest: addDays(standing.from_on, 1), today }),
        ...(await placeProblems(tx, asked)),
        ...(await passedProblems(tx, held.cycleIds, onDay)),
      ];
    },
    write: (tx, standing) => moveOn(tx, context, { standing, toBranchId, onDay }),
  });
}

async function placeProblems(
  tx: Transaction,
  { branchId, personId, toBranchId, onDay }: Transferring,
): Promise<readonly Problem[]> {
  const to = await tx.organizations.find(toBranchId);
  if (toBranchId === branchId) return [{ code: 'affiliation.same-branch' }];
  if (to?.kind !== 'branch' || (to.to_on !== null && to.to_on < onDay) || to.from_on > onDay) {
    return [{ code: 'affiliation.no-branch', facts: { organization: to?.name ?? '', on: onDay } }];
  }
  // An office of the branch is handed over first; ending it is not the work of whoever moves people.
  const held = (await tx.appointments.list([personId])).find(
    (row) => row.role !== 'member' && row.organization_id === branchId && (row.to_on === null || row.to_on >= onDay),
  );
  return held === undefined ? [] : [{ code: 'affiliation.holds-office', facts: { role: held.role } }];
}

/**
 * A month that a meeting of either branch has passed stands: who is scored in it is decided by where he was on its last
 * day, so the transfer takes effect after it.
 */
async function passedProblems(
  tx: Transaction,
  cycleIds: readonly string[],
  onDay: string,
): Promise<readonly Problem[]> {
  const period = await tx.sheets.lastPassed(cycleIds);
  if (period === null || periodBounds(period).to < onDay) return [];
  return [
    {
      code: 'affiliation.month-passed',
      facts: { period, on: onDay, earliest: periodBounds(shiftPeriod(period, 1)).from },
    },
  ];
}

interface Move {
  readonly standing: MembershipRow;
  readonly toBranchId: string;
  readonly onDay: string;
}

async function moveOn(tx: Transaction, { newId }: Services, { standing, toBranchId, onDay }: Move): Promise<void> {
  await tx.memberships.end(standing.id, addDays(onDay, -1));
  await tx.memberships.insert([
    {
      id: newId(),
      person_id: standing.person_id,
      branch_id: toBranchId,
      category: standing.category,
      status: standing.status,
      from_on: onDay,
      to_on: null,
      import_id: null,
    },
  ]);
}
