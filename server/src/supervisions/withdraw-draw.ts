import type { SupervisionDraw } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { readDraw } from './draw-view.ts';
import { holdDraw } from './hold-draw.ts';

/** Takes a list back that nobody has drawn from; what was drawn stands, so that nobody draws until it suits. */
export function withdrawDraw(
  context: Context,
  caller: Caller,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<SupervisionDraw>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdDraw(tx, caller, id);
    if (!held.ok) return held;
    const { row, plan } = held.value;
    if (row.seed !== null) return refused({ code: 'supervision.drawn-meanwhile', facts: { on: row.drawn_on } });
    if (row.withdrawn_on !== null) {
      const isSame = row.withdrawn_by === caller.personId && row.withdrawn_reason === reason;
      return isSame ? readDraw(tx, caller, id) : refused({ code: 'supervision.draw-withdrawn-meanwhile' });
    }
    await tx.supervisions.updateDraw(id, {
      ...{ withdrawn_by: caller.personId, withdrawn_on: context.clock.today(), withdrawn_reason: reason },
    });
    trail.add({ subjectId: id, organizationId: plan.organization_id, after: { state: 'withdrawn' }, reason });
    return readDraw(tx, caller, id);
  });
}
