import type { ListedCorrection } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { decidedProblem, holdCorrection } from './hold-waiting.ts';
import { viewOf } from './propose.ts';
import { reviewProblemsIn } from './review-problems.ts';

/** The score was right as it stands, or nothing shows that it was not. */
export function refuseCorrection(
  context: Context,
  caller: Caller,
  asked: { readonly branchId: string; readonly id: string; readonly reason: string },
): Promise<Result<ListedCorrection>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdCorrection(tx, asked);
    if (!held.ok) return held;
    const { row, year } = held.value;
    const { branchId, id, reason } = asked;
    const isSame = row.state === 'refused' && row.decided_by === caller.personId && row.decision_reason === reason;
    if (isSame) return viewOf(tx, year, { id, caller });
    if (row.state !== 'waiting') return refused(await decidedProblem(tx, row));
    const problems = (await reviewProblemsIn(tx, year, caller))(row);
    if (problems.length > 0) return refused(...problems);
    await tx.scoreCorrections.decide(id, {
      ...{ state: 'refused', decided_by: caller.personId, decision_reason: reason, number: null },
      ...{ decided_on: context.clock.today(), decided_at: context.clock.now() },
    });
    trail.add({
      ...{ subjectId: row.subject_id, organizationId: branchId, after: { correctionId: id, state: 'refused' }, reason },
    });
    return viewOf(tx, year, { id, caller });
  });
}
