import { done, refused, type Result } from '@xianfeng/engine';
import type { AttachmentRow, LedgerEntryRow, Transaction } from '@xianfeng/store';

/** An entry of that very branch; another branch's answers like one that is not there. */
export async function entryOfBranch(
  tx: Transaction,
  branchId: string,
  entryId: string,
): Promise<Result<LedgerEntryRow>> {
  const entry = await tx.ledger.find(entryId);
  const cycle = entry === undefined ? undefined : await tx.cycles.findById(entry.cycle_id);
  if (entry === undefined || cycle?.branch_id !== branchId) {
    return refused({ code: 'ledger.entry-unknown', facts: { entryId } });
  }
  return done(entry);
}

/** An attachment of that very branch with its entry, alike. */
export async function attachmentOfBranch(
  tx: Transaction,
  branchId: string,
  id: string,
): Promise<Result<{ readonly attachment: AttachmentRow; readonly entry: LedgerEntryRow }>> {
  const attachment = await tx.attachments.find(id);
  const entryId = attachment?.entry_id ?? null;
  const entry = entryId === null ? null : await entryOfBranch(tx, branchId, entryId);
  if (attachment === undefined || entry === null || !entry.ok) return refused({ code: 'attachment.unknown' });
  return done({ attachment, entry: entry.value });
}
