import type { Objection } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdObjection } from './hold-objection.ts';
import { readObjection } from './view.ts';

export interface Deciding {
  readonly id: string;
  readonly revision: number;
  readonly decision: 'confirmed' | 'changed';
  readonly words: string;
}

/** The organization above decides on an appeal, with its reasons; whoever gave the answer does not. */
export function decideAppeal(context: Context, caller: Caller, given: Deciding): Promise<Result<Objection>> {
  const { id, revision, decision, words } = given;
  return commit(context, caller, async (tx, trail) => {
    const held = await holdObjection(tx, caller, { id, revision, act: 'decide' });
    if (!held.ok) return held;
    const { row, next } = held.value;
    await tx.objections.update(id, {
      ...{ state: next, revision: revision + 1, decision, decision_words: words },
      ...{ decided_by: caller.personId, decided_on: context.clock.today() },
    });
    trail.add({
      ...{ subjectId: row.subject_id, organizationId: row.branch_id, reason: words },
      ...{ before: { state: row.state }, after: { objectionId: id, state: next, decision } },
    });
    return readObjection(tx, caller, id);
  });
}
