import type { AccountListRow } from '@xianfeng/store';
import { compareMembers } from '../members/view.ts';

/** By branch, then surname strokes. */
export function compareAccounts(one: AccountListRow, other: AccountListRow): number {
  const [first, second] = [one.branch_id ?? '', other.branch_id ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return compareMembers({ name: one.name, id: one.person_id }, { name: other.name, id: other.person_id });
}
