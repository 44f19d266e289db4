import type { Suggestion } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { candidatesOf } from './candidates.ts';
import { holdSuggestion } from './hold-suggestion.ts';
import { readSuggestion } from './view.ts';

/** Names who looks into it and replies; named anew until there is a reply. */
export function assignHandlers(
  context: Context,
  caller: Caller,
  {
    id,
    revision,
    handlerIds,
  }: { readonly id: string; readonly revision: number; readonly handlerIds: readonly string[] },
): Promise<Result<Suggestion>> {
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdSuggestion(tx, caller, { id, revision, act: 'assign' });
    if (!held.ok) return held;
    const { row, next } = held.value;
    const handlers = [...new Set(handlerIds)];
    const fit = new Set((await candidatesOf(tx, row, today)).map((person) => person.id));
    if (handlers.some((person) => !fit.has(person))) return refused({ code: 'suggestion.handler-unfit' });
    await tx.suggestions.update(id, {
      ...{ state: next, revision: revision + 1, handlers, assigned_by: caller.personId, assigned_on: today },
    });
    const change = { before: { handlers: row.handlers }, after: { suggestionId: id, handlers } };
    trail.add({ organizationId: row.branch_id, ...change });
    return readSuggestion(context, tx, { caller, id });
  });
}
