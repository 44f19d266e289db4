import type { Assessment } from '@xianfeng/contract';
import { type Judgement, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { judgementOf, readAssessment } from './assessment-view.ts';
import { holdAssessment } from './hold-assessment.ts';
import { peopleOfBranch } from './people.ts';

export interface Deciding {
  readonly id: string;
  readonly revision: number;
  readonly judgement: Judgement;
  readonly words: string;
}

/** A meeting decides again on what a branch objects to; what was thought first stays beside it. */
export function decideAssessment(
  context: Context,
  caller: Caller,
  { id, revision, judgement, words }: Deciding,
): Promise<Result<Assessment>> {
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdAssessment(tx, caller, { id, revision, act: 'decide' });
    if (!held.ok) return held;
    const { row, next } = held.value;
    if ((await peopleOfBranch(tx, row.branch_id, today)).includes(caller.personId))
      return refused({ code: 'supervision.own-branch' });
    await tx.supervisions.updateAssessment(id, {
      ...{ state: next, revision: revision + 1, decision: judgement, decision_words: words },
      ...{ decided_by: caller.personId, decided_on: today },
    });
    trail.add({
      ...{ subjectId: id, organizationId: row.branch_id, reason: words },
      ...{ before: { state: row.state, judgement: judgementOf(row) }, after: { state: next, judgement } },
    });
    return readAssessment(tx, caller, id);
  });
}
