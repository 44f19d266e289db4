import { done, refused, type Result } from '@xianfeng/engine';
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
    // Whether it was taken away a moment ago or was never here is no difference to whoever wants it away.
    if (!found.ok) return refused({ code: 'attachment.removed-meanwhile' });
    const { attachment, entry } = found.value;
    const isRemoved = await tx.attachments.remove(attachment.id);
    if (!isRemoved) return refused({ code: 'attachment.removed-meanwhile' });
    const { id, entry_id, kind, hash, size, name } = attachment;
    trail.add({
      ...{ subjectId: entry.subject_id, organizationId: removing.branchId, reason: removing.reason },
      before: { id, entry_id, kind, hash, size, name },
    });
    return done({});
  });
}
