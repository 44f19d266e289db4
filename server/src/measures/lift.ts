import type { Measure } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { type Step, takeStep } from './take-step.ts';

/** Takes somebody off a register or roll, or ends a bar. */
export function liftMeasure(context: Context, caller: Caller, given: Omit<Step, 'act'>): Promise<Result<Measure>> {
  return takeStep(context, caller, {
    step: { ...given, act: 'lift' },
    changes: () => ({ outcome: 'lifted', ended_on: given.on }),
  });
}
