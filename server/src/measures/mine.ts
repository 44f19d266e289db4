import type { Measure } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { measureViews } from './view.ts';

/** About the caller, the caller's to carry out, or with the caller as mentor; the latest first. */
export function ownMeasures(
  { store, clock }: Services,
  caller: Caller,
): Promise<Result<{ readonly measures: Measure[] }>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const rows = await tx.measures.ofPerson(caller.personId);
    return done({ measures: await measureViews(tx, caller, { rows, today: clock.today() }) });
  });
}
