import type { Correction } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Reach } from '../access.ts';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { isReached } from './list.ts';
import { readCorrection } from './view.ts';

export interface CorrectionAnswer {
  readonly id: string;
  readonly outcome: 'accepted' | 'refused';
  readonly reason: string | null;
  readonly reach: Reach;
}

/**
 * Accepts a request, which is then carried out on the page where such a thing is corrected, with that page's own rules;
 * or refuses it with reasons. The same answer twice is once.
 */
export function answerCorrection(
  context: Context,
  caller: Caller,
  { id, outcome, reason, reach }: CorrectionAnswer,
): Promise<Result<Correction>> {
  return commit(context, caller, async (tx, trail) => {
    const standing = await tx.corrections.lock(id);
    if (standing === undefined || !isReached(reach, standing.branch_id)) return refused({ code: 'access.denied' });
    if (standing.person_id === caller.personId) return refused({ code: 'correction.own' });
    if (outcome === 'refused' && (reason ?? '') === '') return refused({ code: 'correction.reason-missing' });
    if (standing.outcome !== null) {
      const isSame =
        standing.outcome === outcome && standing.reason === reason && standing.answered_by === caller.personId;
      return isSame ? done(await readCorrection(tx, id)) : refused({ code: 'correction.changed-meanwhile' });
    }
    const answeredOn = context.clock.today();
    await tx.corrections.answer(id, { outcome, reason, answered_by: caller.personId, answered_on: answeredOn });
    const organizationId = standing.branch_id ?? undefined;
    trail.add({ subjectId: standing.person_id, organizationId, after: { id, outcome, reason } });
    return done(await readCorrection(tx, id));
  });
}
