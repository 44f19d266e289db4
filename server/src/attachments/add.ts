import type { Attachment } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { entryOfBranch } from './own-entry.ts';
import { type TakenFile, takeFile } from './take-file.ts';
import { attachmentViews } from './view.ts';

export interface AttachmentAdding {
  readonly id: string;
  readonly branchId: string;
  readonly entryId: string;
  readonly file: File;
}

export const attachmentsMost = 10;
const bytesMost = 10 * 1024 * 1024;
const nameLengthMost = 100;

/**
 * Attaches a photo or a document to an entry. The file is kept before its row is: a row without a file would be a promise
 * nobody can keep, a file without a row is swept at the next start.
 */
export async function addAttachment(
  context: Context,
  caller: Caller,
  adding: AttachmentAdding,
): Promise<Result<Attachment>> {
  const { id, branchId, entryId, file } = adding;
  const taken = await receiveFile(file);
  if (!taken.ok) return taken;
  const { kind, bytes } = taken.value;
  return commit(context, caller, async (tx, trail) => {
    const entry = await entryOfBranch(tx, branchId, entryId);
    if (!entry.ok) return entry;
    const attached = await tx.attachments.ofEntry(entryId);
    const hash = await context.files.keep(bytes);
    const standing = await tx.attachments.find(id);
    if (standing === undefined) {
      if (attached.length >= attachmentsMost) {
        return refused({ code: 'attachment.too-many', facts: { most: attachmentsMost } });
      }
      const name = plainName(file.name);
      const row = { id, entry_id: entryId, kind, hash, size: bytes.length, name };
      await tx.attachments.insert({ ...row, added_by: caller.personId, added_at: context.clock.now() });
      trail.add({
        ...{ subjectId: entry.value.subject_id, organizationId: branchId },
        ...{ after: row, evidence: entry.value.document ?? undefined },
      });
    } else if (standing.entry_id !== entryId || standing.hash !== hash) {
      return refused({ code: 'attachment.id-taken' });
    }
    const views = await attachmentViews(tx, await tx.attachments.ofEntry(entryId));
    return done(views.find((view) => view.id === id) as Attachment);
  });
}

/** A file as it is kept, or why it is not. */
export async function receiveFile(file: File): Promise<Result<TakenFile>> {
  if (file.size > bytesMost) {
    return refused({ code: 'attachment.too-large', facts: { megabytesMost: bytesMost / 1024 / 1024 } });
  }
  return takeFile(Buffer.from(await file.arrayBuffer()));
}

/** A name to show and to save under: no folders, no signs that mean something to a machine, no endless length. */
export function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/[\p{C}"*:<>?|]/gu, '').trim();
  return [...plain].slice(-nameLengthMost).join('') || 'attachment';
}
