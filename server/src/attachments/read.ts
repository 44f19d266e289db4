import { done, refused, type Result } from '@xianfeng/engine';
import type { AttachmentRow } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import type { AttachmentKind } from './take-file.ts';
import { attachmentOfBranch } from './own-entry.ts';

const types: Readonly<Record<AttachmentKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
};

/** The file of an attachment, found by its id alone; its kind is what its bytes said, whatever its name says. */
export async function readAttachment(
  services: Services,
  caller: Caller,
  asked: { readonly branchId: string; readonly id: string },
): Promise<Result<File>> {
  const found = await services.store.transaction(caller.committeeId, (tx) =>
    attachmentOfBranch(tx, asked.branchId, asked.id),
  );
  if (!found.ok) return found;
  return fileOf(services, found.value.attachment);
}

/** The file of a row, sealed no more. */
export async function fileOf(
  { files }: Pick<Services, 'files'>,
  { hash, kind, name }: AttachmentRow,
): Promise<Result<File>> {
  const bytes = await files.read(hash);
  if (bytes === null) return refused({ code: 'attachment.damaged' });
  const stem = name.replace(/\.[^.]*$/, '');
  const ending = kind === 'jpeg' ? 'jpg' : kind;
  return done(new File([new Uint8Array(bytes)], `${stem || 'attachment'}.${ending}`, { type: types[kind] }));
}
