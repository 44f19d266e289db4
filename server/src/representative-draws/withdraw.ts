import type { RepresentativeDraw } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdDraw } from './hold-draw.ts';
import { viewDraw } from './view.ts';

/** Takes a draw back. List, seed and order stay to be read, so that nobody draws until it suits. */
export function withdrawDraw(
  context: Context,
  caller: Caller,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<RepresentativeDraw>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdDraw(tx, caller, id);
    if (!held.ok) return held;
    const { row, year } = held.value;
    if (row.withdrawn_by !== null) {
      const isSame = row.withdrawn_by === caller.personId && row.withdrawn_reason === reason;
      return isSame ? viewDraw(tx, caller, id) : refused({ code: 'representative-draw.withdrawn-meanwhile' });
    }
    await tx.representativeDraws.change(id, {
      ...{ withdrawn_by: caller.personId, withdrawn_reason: reason },
      ...{ withdrawn_on: context.clock.today(), withdrawn_at: context.clock.now() },
    });
    const before = { state: row.seed === null ? 'frozen' : 'drawn' };
    trail.add({ subjectId: id, organizationId: year.branch.id, before, after: { state: 'withdrawn' }, reason });
    return viewDraw(tx, caller, id);
  });
}
