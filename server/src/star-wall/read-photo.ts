import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { readerOf } from '../reader.ts';
import { access } from './access.ts';
import { photoOf } from './photo-file.ts';
import { starsUp } from './star-rows.ts';

/** The photo, for the star and whoever reads the wall it hangs on. One that may not be shown is as if it were not there. */
export async function readPhoto(
  services: Services,
  caller: Caller,
  { starId: id, photo }: { readonly starId: string; readonly photo: number },
): Promise<Result<File>> {
  const found = await services.store.transaction(caller.committeeId, async (tx) => {
    const row = await tx.measures.find(id);
    if (row === undefined) return refused({ code: 'access.denied' });
    const reader = readerOf(tx, caller, access);
    const isOwn = row.subject_id === caller.personId || (await reader.has('keep-star-wall', row.branch_id));
    const reads = isOwn || (await reader.has('read-star-wall', row.branch_id));
    if (!reads) return refused({ code: 'access.denied' });
    const consent = await tx.starConsents.find(id);
    const isUp = (await starsUp(tx, [row])).has(id);
    const { photo_hash: hash = null, photo_kind: kind = null, revision = null } = consent ?? {};
    if (hash === null || kind === null || revision !== photo || (!isUp && !isOwn))
      return refused({ code: 'star.photo.unknown' });
    return done({ hash, kind });
  });
  return found.ok ? photoOf(services, found.value.hash, found.value.kind) : found;
}
