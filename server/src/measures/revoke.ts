import type { Measure } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { takeDownStar } from '../star-consents/take-down.ts';
import { type Step, takeStep } from './take-step.ts';

/** Takes a decision back, with reasons; a meeting can then decide anew. */
export async function revokeMeasure(
  context: Context,
  caller: Caller,
  given: Omit<Step, 'act' | 'on'>,
): Promise<Result<Measure>> {
  const on = context.clock.today();
  let photo: string | null = null;
  const result = await takeStep(context, caller, {
    step: { ...given, act: 'revoke', on },
    // Who is a star no longer hangs no longer.
    also: async (tx) => {
      photo = await takeDownStar(tx, given.id, { by: caller.personId, on });
    },
  });
  if (result.ok && photo !== null) await context.files.remove(photo);
  return result;
}
