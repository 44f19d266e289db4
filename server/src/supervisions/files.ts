import type { Attachment } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { attachmentsMost, plainName, receiveFile } from '../attachments/add.ts';
import { fileOf } from '../attachments/read.ts';
import { attachmentViews } from '../attachments/view.ts';
import { commit } from '../commit.ts';
import type { Caller, Context, Services } from '../context.ts';
import { readVisit } from './visit-view.ts';

export interface FileAdding {
  readonly id: string;
  readonly fileId: string;
  readonly file: File;
}

/** A photo or a document with a visit, by either side while it goes on; the file is kept before its row is. */
export async function attachFile(
  context: Context,
  caller: Caller,
  { id, fileId, file }: FileAdding,
): Promise<Result<Attachment>> {
  const today = context.clock.today();
  const seen = await context.store.transaction(caller.committeeId, (tx) => readVisit(tx, caller, { id, today }));
  if (!seen.ok) return seen;
  if (!seen.value.may.includes('attach')) return refused({ code: 'access.denied' });
  const taken = await receiveFile(file);
  if (!taken.ok) return taken;
  const { kind, bytes } = taken.value;
  return commit(context, caller, async (tx, trail) => {
    await tx.supervisions.lockVisit(id);
    const visit = await readVisit(tx, caller, { id, today });
    if (!visit.ok) return visit;
    const { files, may, branch } = visit.value;
    if (!may.includes('attach')) return refused({ code: 'access.denied' });
    const hash = await context.files.keep(bytes);
    const standing = await tx.attachments.find(fileId);
    if (standing === undefined) {
      if (files.length >= attachmentsMost)
        return refused({ code: 'attachment.too-many', facts: { most: attachmentsMost } });
      const row = { id: fileId, kind, hash, size: bytes.length, name: plainName(file.name) };
      await tx.attachments.insert({
        ...{ ...row, entry_id: null, visit_id: id, added_by: caller.personId, added_at: context.clock.now() },
      });
      trail.add({ subjectId: id, organizationId: branch.id, after: row });
    } else if (standing.visit_id !== id || standing.hash !== hash) {
      return refused({ code: 'attachment.id-taken' });
    }
    const views = await attachmentViews(tx, await tx.attachments.ofVisit(id));
    return done(views.find((view) => view.id === fileId) as Attachment);
  });
}

export async function readVisitFile(
  services: Services,
  caller: Caller,
  { id, fileId }: Pick<FileAdding, 'id' | 'fileId'>,
): Promise<Result<File>> {
  const found = await services.store.transaction(caller.committeeId, async (tx) => {
    const visit = await readVisit(tx, caller, { id, today: services.clock.today() });
    return visit.ok ? done(await tx.attachments.find(fileId)) : visit;
  });
  if (!found.ok) return found;
  if (found.value?.visit_id !== id) return refused({ code: 'attachment.unknown' });
  return fileOf(services, found.value);
}
