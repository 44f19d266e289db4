import type { Measure } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { type Step, takeStep } from './take-step.ts';

/** The committee decides for or against what a branch proposes, with its reasons. */
export function approveMeasure(
  context: Context,
  caller: Caller,
  given: Step & { readonly act: 'decide' | 'waive' },
): Promise<Result<Measure>> {
  return takeStep(context, caller, { step: given });
}
