import { done, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { attachmentOfBranch } from './own-entry.ts';

/** Takes away what was attached by mistake; its file goes at the next start, when no other row names it. */
export function removeAttachment(
  context: Context,
  caller: Caller,
  removing: { readonly branchId: string; readonly id: string; readonly reason: string },
): Promise<Result<Record<string, never>>> {
  return commit(context, caller, async (tx, trail) => {
    const found = await attachmentOfBranch(tx, removing.branchId, removing.id);
    if (!found.ok) return found;
    const { attachment, entry } = found.value;
    await tx.attachments.remove(attachment.id);
    const { id, entry_id, kind, hash, size, name } = attachment;
    trail.add({
      ...{ subjectId: entry.subject_id, organizationId: removing.branchId, reason: removing.reason },
      before: { id, entry_id, kind, hash, size, name },
    });
    return done({});
  });
}
