import type { SpotCheck } from '@xianfeng/contract';
import { finishProblems, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdCheck } from './hold-check.ts';
import { isCorrected } from './stands.ts';
import { readView } from './view.ts';

/** Everything drawn was looked into, and what was wrong is corrected or left with a reason: the step is done. */
export function finishCheck(context: Context, caller: Caller, id: string): Promise<Result<SpotCheck>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdCheck(tx, caller, id);
    if (!held.ok) return held;
    const { row, branchIds } = held.value;
    if (row.state === 'finished') return readView(tx, context, { caller, id });
    if (row.state === 'withdrawn') return refused({ code: 'spot-check.withdrawn-meanwhile' });
    if (row.state === 'frozen') return refused({ code: 'spot-check.not-drawn' });
    const items = await Promise.all(
      (await tx.spotChecks.itemsOf([id])).map(async (item) => ({
        ...item,
        isCorrected: await isCorrected(tx, row, item),
      })),
    );
    const problems = finishProblems(items);
    if (problems.length > 0) return refused(...problems);
    await tx.spotChecks.change(id, {
      ...{ state: 'finished', finished_by: caller.personId },
      ...{ finished_on: context.clock.today(), finished_at: context.clock.now() },
    });
    const wrong = items.filter(({ finding }) => finding === 'wrong').length;
    for (const organizationId of branchIds)
      trail.add({ subjectId: id, organizationId, after: { state: 'finished', found: items.length, wrong } });
    return readView(tx, context, { caller, id });
  });
}
