import type { Objection } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdObjection } from './hold-objection.ts';
import { readObjection } from './view.ts';

/** Takes back what one has raised and nobody has answered yet; it stays on record. */
export function withdrawObjection(
  context: Context,
  caller: Caller,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<Result<Objection>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdObjection(tx, caller, { id, revision, act: 'withdraw' });
    if (!held.ok) return held;
    const { row, next } = held.value;
    await tx.objections.update(id, {
      ...{ state: next, revision: revision + 1 },
      ...{ withdrawn_by: caller.personId, withdrawn_on: context.clock.today() },
    });
    const change = { before: { state: row.state }, after: { objectionId: id, state: next } };
    trail.add({ subjectId: row.subject_id, organizationId: row.branch_id, ...change });
    return readObjection(tx, caller, id);
  });
}
