import type { Attachment } from '@xianfeng/contract';
import type { AttachmentRow, Transaction } from '@xianfeng/store';

/** Attachments with the names of who added them; never their hash, which is the name of the file on disk. */
export async function attachmentViews(tx: Transaction, rows: readonly AttachmentRow[]): Promise<Attachment[]> {
  const names = await tx.people.namesOf([...new Set(rows.map((row) => row.added_by))]);
  return rows.map((row) => ({
    id: row.id,
    entryId: row.entry_id,
    kind: row.kind,
    name: row.name,
    size: row.size,
    addedBy: names.get(row.added_by) ?? '',
    addedAt: row.added_at.toISOString(),
  }));
}
