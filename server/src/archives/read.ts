import { archiveFileName } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';

/** The very bytes that were made. */
export function readArchive(
  { store }: Services,
  caller: Caller,
  { branchId, id }: { readonly branchId: string; readonly id: string },
): Promise<Result<File>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const row = await tx.archives.find(id);
    if (row?.branch_id !== branchId) return refused({ code: 'access.denied' });
    const organization = (await tx.organizations.find(branchId))?.name ?? '';
    const name = archiveFileName({ organization, year: row.year }, row.revision);
    return done(new File([Uint8Array.from(await tx.archives.contentOf(id))], name, { type: 'application/zip' }));
  });
}
