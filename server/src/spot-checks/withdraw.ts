import type { SpotCheck } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdCheck } from './hold-check.ts';
import { readView } from './view.ts';

/** Takes a check back that is not finished. List, seed and what was drawn stay to be read, so that nobody draws until it suits. */
export function withdrawCheck(
  context: Context,
  caller: Caller,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<SpotCheck>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdCheck(tx, caller, id);
    if (!held.ok) return held;
    const { row, branchIds } = held.value;
    if (row.state === 'withdrawn') {
      const isSame = row.withdrawn_by === caller.personId && row.withdrawn_reason === reason;
      return isSame ? readView(tx, context, { caller, id }) : refused({ code: 'spot-check.withdrawn-meanwhile' });
    }
    if (row.state === 'finished') return refused({ code: 'spot-check.finished-meanwhile' });
    await tx.spotChecks.change(id, {
      ...{ state: 'withdrawn', withdrawn_by: caller.personId, withdrawn_reason: reason },
      ...{ withdrawn_on: context.clock.today(), withdrawn_at: context.clock.now() },
    });
    for (const organizationId of branchIds)
      trail.add({ subjectId: id, organizationId, before: { state: row.state }, after: { state: 'withdrawn' }, reason });
    return readView(tx, context, { caller, id });
  });
}
