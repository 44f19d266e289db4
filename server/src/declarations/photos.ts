import type { Attachment } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { attachmentsMost, plainName, receiveFile } from '../attachments/add.ts';
import { fileOf } from '../attachments/read.ts';
import { attachmentViews } from '../attachments/view.ts';
import { commit } from '../commit.ts';
import type { Caller, Context, Services } from '../context.ts';

export interface PhotoAdding {
  readonly id: string;
  readonly photoId: string;
  readonly branchId: string;
  readonly file: File;
}

/** A photo or a document with a declaration, while nobody has decided; the file is kept before its row is. */
export async function attachPhoto(
  context: Context,
  caller: Caller,
  { id, photoId, branchId, file }: PhotoAdding,
): Promise<Result<Attachment>> {
  const taken = await receiveFile(file);
  if (!taken.ok) return taken;
  const { kind, bytes } = taken.value;
  return commit(context, caller, async (tx, trail) => {
    const row = await tx.declarations.lock(id);
    if (row === undefined) return refused({ code: 'access.denied' });
    const attached = await tx.attachments.ofDeclarations([id]);
    const hash = await context.files.keep(bytes);
    const standing = await tx.attachments.find(photoId);
    if (standing === undefined) {
      if (row.state !== 'submitted') {
        return refused({ code: 'declaration.not-its-turn', facts: { decision: 'attach', state: row.state } });
      }
      if (attached.length >= attachmentsMost) {
        return refused({ code: 'attachment.too-many', facts: { most: attachmentsMost } });
      }
      const photo = { id: photoId, kind, hash, size: bytes.length, name: plainName(file.name) };
      await tx.attachments.insert({
        ...{ ...photo, entry_id: null, declaration_id: id, added_by: caller.personId, added_at: context.clock.now() },
      });
      trail.add({ subjectId: row.person_id, organizationId: branchId, after: { declarationId: id, ...photo } });
    } else if (standing.declaration_id !== id || standing.hash !== hash) {
      return refused({ code: 'attachment.id-taken' });
    }
    const views = await attachmentViews(tx, await tx.attachments.ofDeclarations([id]));
    return done(views.find((view) => view.id === photoId) as Attachment);
  });
}

export async function readPhoto(
  services: Services,
  caller: Caller,
  { id, photoId }: Pick<PhotoAdding, 'id' | 'photoId'>,
): Promise<Result<File>> {
  const photo = await services.store.transaction(caller.committeeId, (tx) => tx.attachments.find(photoId));
  if (photo === undefined || photo.declaration_id !== id) return refused({ code: 'attachment.unknown' });
  return fileOf(services, photo);
}
