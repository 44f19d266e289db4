import type { Assessment } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { readAssessment } from './assessment-view.ts';
import { holdAssessment } from './hold-assessment.ts';

export interface Replying {
  readonly id: string;
  readonly revision: number;
  readonly act: 'answer' | 'object';
  readonly words: string;
}

/** The branch takes note of what was thought of its year, or objects to it. */
export function replyToAssessment(
  context: Context,
  caller: Caller,
  { id, revision, act, words }: Replying,
): Promise<Result<Assessment>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdAssessment(tx, caller, { id, revision, act });
    if (!held.ok) return held;
    const { row, next } = held.value;
    await tx.supervisions.updateAssessment(id, {
      ...{ state: next, revision: revision + 1, reply: words },
      ...{ replied_by: caller.personId, replied_on: context.clock.today() },
    });
    trail.add({
      ...{ subjectId: id, organizationId: row.branch_id, reason: words },
      ...{ before: { state: row.state }, after: { state: next } },
    });
    return readAssessment(tx, caller, id);
  });
}
