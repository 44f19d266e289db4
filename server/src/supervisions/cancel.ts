import type { Visit } from '@xianfeng/contract';
import { type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdVisit } from './hold-visit.ts';
import { takeVisitStep } from './take-step.ts';

export interface Cancelling {
  readonly id: string;
  readonly revision: number;
  readonly words: string;
}

/** Nobody goes, with the reason; it stays in the plan. */
export function cancelVisit(
  context: Context,
  caller: Caller,
  { id, revision, words }: Cancelling,
): Promise<Result<Visit>> {
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdVisit(tx, caller, { id, revision, part: 'leads', today });
    if (!held.ok) return held;
    return takeVisitStep(
      context,
      { tx, trail, caller },
      { place: held.value, act: 'cancel', step: 'cancel', on: today, words, change: { cancelled_reason: words } },
    );
  });
}
