import { requireCaller } from '../access.ts';
import type { Context } from '../context.ts';

/** The branch a notice hangs in; an unknown notice gives back its own id, which is no branch's, and is denied like one. */
export async function branchOfNotice(context: Context, noticeId: string): Promise<string> {
  const caller = requireCaller(context);
  return context.store.transaction(caller.committeeId, async (tx) => {
    const notice = await tx.notices.find(noticeId);
    const cycle = notice === undefined ? undefined : await tx.cycles.findById(notice.cycle_id);
    return cycle?.branch_id ?? noticeId;
  });
}
