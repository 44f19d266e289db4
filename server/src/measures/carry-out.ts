import type { Measure } from '@xianfeng/contract';
import { monthsLater, type Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { type Step, takeStep } from './take-step.ts';

/** The letter was handed over, the talk held, the award given: on which day, what was said, and by whom it was heard. */
export function carryOutMeasure(context: Context, caller: Caller, given: Omit<Step, 'act'>): Promise<Result<Measure>> {
  return takeStep(context, caller, {
    step: { ...given, act: 'carry-out' },
    changes: ({ months }) => ({
      carried_out_on: given.on,
      term_ends_on: months === null ? null : monthsLater(given.on, months),
    }),
  });
}
