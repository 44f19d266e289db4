import type { Correction, KeptKindId } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { dueDay } from './due-day.ts';
import { readCorrection } from './view.ts';

export interface CorrectionAsked {
  readonly id: string;
  readonly kind: KeptKindId;
  /** What is wrong, and what it should say. */
  readonly wanted: string;
}

/** Asks for a correction of what is stored about oneself (PIPL 46): it gets a number and a day it is due. */
export function requestCorrection(
  context: Context,
  caller: Caller,
  { id, kind, wanted }: CorrectionAsked,
): Promise<Result<Correction>> {
  return commit(context, caller, async (tx, trail) => {
    const standing = await tx.corrections.lock(id);
    if (standing !== undefined) {
      const isSame = standing.person_id === caller.personId && standing.kind === kind && standing.wanted === wanted;
      return isSame ? done(await readCorrection(tx, id)) : refused({ code: 'correction.id-taken' });
    }
    const requestedOn = context.clock.today();
    await tx.corrections.insert({
      ...{ id, kind, wanted, person_id: caller.personId, branch_id: caller.branchId },
      ...{ requested_on: requestedOn, due_on: await dueDay(tx, requestedOn) },
      ...{ outcome: null, reason: null, answered_by: null, answered_on: null },
    });
    trail.add({ subjectId: caller.personId, after: { id, kind, wanted } });
    return done(await readCorrection(tx, id));
  });
}
