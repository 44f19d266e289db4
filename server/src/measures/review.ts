import type { Measure } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { type Step, takeStep } from './take-step.ts';

/** At the end of a term a meeting says whether things are put right. What then follows, people decide anew. */
export function reviewMeasure(
  context: Context,
  caller: Caller,
  { outcome, ...given }: Omit<Step, 'act'> & { readonly outcome: 'mended' | 'not-mended' },
): Promise<Result<Measure>> {
  return takeStep(context, caller, {
    step: { ...given, act: 'review' },
    changes: () => ({ outcome, ended_on: given.on }),
  });
}
