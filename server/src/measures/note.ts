import type { Measure } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { type Step, takeStep } from './take-step.ts';

/** How it goes on the way, by whoever carries it out or helps. */
export function noteMeasure(context: Context, caller: Caller, given: Omit<Step, 'act'>): Promise<Result<Measure>> {
  return takeStep(context, caller, { step: { ...given, act: 'note' } });
}
