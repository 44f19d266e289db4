import type { Suggestion } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdSuggestion } from './hold-suggestion.ts';
import { readSuggestion } from './view.ts';

/** The organization above replies finally to what was passed up; whoever replied before does not. */
export function decideSuggestion(
  context: Context,
  caller: Caller,
  { id, revision, words }: { readonly id: string; readonly revision: number; readonly words: string },
): Promise<Result<Suggestion>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdSuggestion(tx, caller, { id, revision, act: 'decide' });
    if (!held.ok) return held;
    const { row, next } = held.value;
    await tx.suggestions.update(id, {
      ...{ state: next, revision: revision + 1, decision: words },
      ...{ decided_by: caller.personId, decided_on: context.clock.today() },
    });
    trail.add({
      ...{ organizationId: row.branch_id, before: { state: row.state } },
      after: { suggestionId: id, state: next },
    });
    return readSuggestion(context, tx, { caller, id });
  });
}
