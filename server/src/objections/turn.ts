import type { ObjectionRow } from '@xianfeng/store';
import type { Holders } from '../holders.ts';
import { access } from './access.ts';

/** Whose turn it is: who names investigators, who looks into it, or who decides on the appeal. */
export function turnInObjection(
  { state, branch_id: branchId, investigators }: ObjectionRow,
  holders: Holders,
): ReadonlySet<string> {
  if (state === 'investigating') return new Set(investigators);
  return holders(access, state === 'appealed' ? 'decide-appeals' : 'handle-objections', branchId);
}
