import { done, refused, type Result } from '@xianfeng/engine';
import type { StarConsentRow } from '@xianfeng/store';
import { receiveFile } from '../attachments/add.ts';
import type { Context, Services } from '../context.ts';

export type PhotoKind = NonNullable<StarConsentRow['photo_kind']>;

export interface Photo {
  readonly kind: PhotoKind;
  readonly bytes: Buffer;
}

/** A photo as it is kept, without what the camera wrote beside it. Refused: as attachments are, and `star.photo-kind`. */
export async function receivePhoto(file: File): Promise<Result<Photo>> {
  const taken = await receiveFile(file);
  if (!taken.ok) return taken;
  const { kind, bytes } = taken.value;
  return kind === 'pdf' ? refused({ code: 'star.photo-kind' }) : done({ kind, bytes });
}

const saltLength = 36;

/**
 * Keeps it under a name that no other file can have: an id of its own stands before it. So it can be taken away at once,
 * whatever else somebody has kept of the same picture.
 */
export function keepPhoto({ files, newId }: Pick<Context, 'files' | 'newId'>, { bytes }: Photo): Promise<string> {
  return files.keep(Buffer.concat([Buffer.from(newId(), 'latin1'), bytes]));
}

export async function photoOf(
  { files }: Pick<Services, 'files'>,
  hash: string,
  kind: PhotoKind,
): Promise<Result<File>> {
  const bytes = await files.read(hash);
  if (bytes === null) return refused({ code: 'attachment.damaged' });
  const ending = kind === 'jpeg' ? 'jpg' : kind;
  return done(new File([new Uint8Array(bytes.subarray(saltLength))], `star.${ending}`, { type: `image/${kind}` }));
}
