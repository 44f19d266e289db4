import type { SuggestionRow } from '@xianfeng/store';
import type { Holders } from '../holders.ts';
import { access } from './access.ts';
import { rights } from './hold-suggestion.ts';

/** Whose turn it is: who names somebody, who was named, or who replies finally after it was passed up. */
export function turnInSuggestion(
  { state, register, branch_id: branchId, handlers }: SuggestionRow,
  holders: Holders,
): ReadonlySet<string> {
  if (state === 'assigned') return new Set(handlers);
  const { handle, decide } = rights[register];
  return holders(access, state === 'passed-up' ? decide : handle, branchId);
}
