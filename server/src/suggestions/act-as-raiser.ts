import type { Suggestion } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdSuggestion } from './hold-suggestion.ts';
import { carryOut, type RaiserAct, ruledAct } from './raiser-act.ts';
import { readSuggestion } from './view.ts';

/** What a member does with his own by account. */
export function actAsRaiser(
  context: Context,
  caller: Caller,
  { id, revision, act }: { readonly id: string; readonly revision: number; readonly act: RaiserAct },
): Promise<Result<Suggestion>> {
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdSuggestion(tx, caller, { id, revision, act: ruledAct(act) });
    if (!held.ok) return held;
    const carried = await carryOut({ tx, trail, held: held.value, act, today });
    return carried.ok ? readSuggestion(context, tx, { caller, id }) : carried;
  });
}
