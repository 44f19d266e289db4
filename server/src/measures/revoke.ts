import type { Measure } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { type Step, takeStep } from './take-step.ts';

/** Takes a decision back, with reasons; a meeting can then decide anew. */
export function revokeMeasure(
  context: Context,
  caller: Caller,
  given: Omit<Step, 'act' | 'on'>,
): Promise<Result<Measure>> {
  return takeStep(context, caller, { step: { ...given, act: 'revoke', on: context.clock.today() } });
}
