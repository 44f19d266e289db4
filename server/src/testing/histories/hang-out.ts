import type { Result } from '@xianfeng/engine';
import type { Context } from '../../context.ts';
import { type AskedNotice, noticeOnTheWay } from '../../notices/hold-boxes.ts';
import { publishNotice } from '../../notices/publish.ts';
import { callerOf, type World } from './world.ts';

/**
 * Hangs a notice out, its boxes filled for what stands at that moment. The steps of the boxes are tried by
 * `notices/boxes.test.ts`; to a history a notice is one act, so here they are filled beside the trail.
 */
export async function hangOut(context: Context, world: World, asked: AskedNotice): Promise<Result<unknown>> {
  const { committeeId, people } = world;
  const on = context.clock.today();
  await context.store.transaction(committeeId, async (tx) => {
    const found = await noticeOnTheWay(context, tx, asked);
    if (!found.ok || found.value.obstacles.length > 0) return;
    const { year, place, file, contentHash } = found.value;
    const filled = {
      ...({ state: 'approved', revision: 3, content_hash: contentHash } as const),
      ...{ proposed_by: people.recorder, proposed_on: on, checked_by: people.secretary, checked_on: on },
      ...{ approved_by: people.secretary, approved_on: on },
    };
    if (file === undefined)
      await tx.noticeFiles.insert([{ id: context.newId(), cycle_id: year.cycleId, ...place, ...filled }]);
    else await tx.noticeFiles.update(file.id, filled);
  });
  return publishNotice(context, callerOf(world, 'secretary'), asked);
}
