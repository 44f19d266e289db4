import { type BranchStay, type CarriedStay, done, type Result } from '@xianfeng/engine';
import { blankEvent, type MembershipRow, type Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';

/** Who is in these branches on a day or comes later. */
export async function staysOf(tx: Transaction, branchIds: readonly string[], on: string): Promise<BranchStay[]> {
  return (await tx.memberships.lockLasting(branchIds, on)).map(stayOf);
}

interface Carrying {
  readonly caller: Caller;
  /** Of the document that decided it; it stands on everybody's record. */
  readonly document: string;
  readonly branchIds: readonly string[];
  readonly on: string;
  readonly carry: (stays: readonly BranchStay[]) => Result<readonly CarriedStay[]>;
}

/** Ends memberships the day before and begins them where they go on, alike in everything else. */
export async function carryMembers(
  tx: Transaction,
  { newId, clock }: Services,
  { caller, document, branchIds, on, carry }: Carrying,
): Promise<Result<null>> {
  const rows = new Map((await tx.memberships.lockLasting(branchIds, on)).map((row) => [row.id, row]));
  const carried = carry([...rows.values()].map(stayOf));
  if (!carried.ok) return carried;
  const [first] = carried.value;
  if (first === undefined) return done(null);
  await tx.memberships.endAll(
    carried.value.map(({ stayId }) => stayId),
    first.endsOn,
  );
  await tx.memberships.insert(
    carried.value.map(({ stayId, branchId, from, to }) => {
      const { committee_id: _, ...row } = rows.get(stayId) as MembershipRow;
      // No import brought this row: undoing one must not take it along.
      return { ...row, id: newId(), branch_id: branchId, from_on: from, to_on: to, import_id: null };
    }),
  );
  await tx.membershipEvents.insertAll(
    carried.value.map(({ stayId, branchId, from }) => {
      const { person_id, branch_id } = rows.get(stayId) as MembershipRow;
      return {
        ...{ ...blankEvent, id: newId(), person_id, kind: 'transferred', on_day: from, document },
        ...{ from_branch_id: branch_id, to_branch_id: branchId },
        ...{ recorded_by: caller.personId, recorded_at: clock.now() },
      };
    }),
  );
  return done(null);
}

function stayOf(row: MembershipRow): BranchStay {
  return { id: row.id, personId: row.person_id, branchId: row.branch_id, from: row.from_on, to: row.to_on };
}
