import type { MeasureRow } from '@xianfeng/store';
import type { Holders } from '../holders.ts';
import { access } from './access.ts';

/** Whose turn it is: who approves or decides, or whoever carries it out. */
export function turnInMeasure(
  { state, branch_id: branchId, owner_id: owner }: MeasureRow,
  holders: Holders,
): ReadonlySet<string> {
  if (state === 'decided') return new Set(owner === null ? [] : [owner]);
  return holders(access, state === 'proposed' ? 'approve-measures' : 'decide-measures', branchId);
}
