import type { MemberRow, Transaction } from '@xianfeng/store';

/** The full members of a branch on a day: they vote, and how many they are is not asked of anybody. */
export async function fullMembersOn(tx: Transaction, branchId: string, day: string): Promise<readonly MemberRow[]> {
  const rows = await tx.memberships.ofBranch(branchId, { from: day, to: day });
  return rows.filter(({ status }) => status === 'full');
}
