import type { ListedCorrection } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { decidedProblem, holdCorrection } from './hold-waiting.ts';
import { viewOf } from './propose.ts';

/** Whoever proposed a correction takes it back while nobody has decided it. */
export function withdrawCorrection(
  context: Context,
  caller: Caller,
  asked: { readonly branchId: string; readonly id: string },
): Promise<Result<ListedCorrection>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdCorrection(tx, asked);
    if (!held.ok) return held;
    const { row, year } = held.value;
    const { branchId, id } = asked;
    if (row.proposed_by !== caller.personId) return refused({ code: 'score-correction.not-yours' });
    if (row.state === 'withdrawn') return viewOf(tx, year, { id, caller });
    if (row.state !== 'waiting') return refused(await decidedProblem(tx, row));
    await tx.scoreCorrections.decide(id, {
      ...{ state: 'withdrawn', decided_by: caller.personId, decision_reason: null, number: null },
      ...{ decided_on: context.clock.today(), decided_at: context.clock.now() },
    });
    trail.add({
      ...{ subjectId: row.subject_id, organizationId: branchId, after: { correctionId: id, state: 'withdrawn' } },
    });
    return viewOf(tx, year, { id, caller });
  });
}
