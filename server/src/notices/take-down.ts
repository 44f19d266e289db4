import type { NoticePlace } from '@xianfeng/contract';
import { done, noticeAfter, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { hungOutView } from './view.ts';

/** States that the sheet is off the wall, once its time is over and everything objected to is answered. Twice is once. */
export function takeDownNotice(
  context: Context,
  caller: Caller,
  { id, branchId }: { readonly id: string; readonly branchId: string },
): Promise<Result<NoticePlace>> {
  return commit(context, caller, async (tx, trail) => {
    const notice = await tx.notices.find(id);
    if (notice === undefined) return refused({ code: 'access.denied' });
    await tx.cycles.lock(notice.cycle_id);
    const { body: _, ...view } = await hungOutView(context, tx, branchId, notice);
    if (view.state === 'taken-down') return done(view);
    const next = noticeAfter(view.state, 'take-down');
    if (next === null) return refused({ code: 'notice.not-over', facts: { on: notice.closes_on } });
    const on = context.clock.today();
    await tx.notices.remove({
      ...{ notice_id: id, removed_on: on, removed_by: caller.personId, removed_at: context.clock.now() },
    });
    trail.add({ subjectId: id, organizationId: branchId, before: { state: view.state }, after: { state: next } });
    return done({ ...view, state: next as NoticePlace['state'], removedOn: on });
  });
}
