import type { Objection } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { dueDay } from './due-day.ts';
import { holdObjection } from './hold-objection.ts';
import { readObjection } from './view.ts';

/** Appeals against the answer to the organization above; no day ends the right to. */
export function appealObjection(
  context: Context,
  caller: Caller,
  { id, revision, words }: { readonly id: string; readonly revision: number; readonly words: string },
): Promise<Result<Objection>> {
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdObjection(tx, caller, { id, revision, act: 'appeal' });
    if (!held.ok) return held;
    const { row, next } = held.value;
    await tx.objections.update(id, {
      ...{ state: next, revision: revision + 1, appeal: words },
      ...{ appealed_by: caller.personId, appealed_on: today, appeal_due_on: await dueDay(tx, today) },
    });
    const change = { before: { state: row.state }, after: { objectionId: id, state: next } };
    trail.add({ subjectId: row.subject_id, organizationId: row.branch_id, ...change });
    return readObjection(tx, caller, id);
  });
}
