import { oc } from '@orpc/contract';
import { z } from 'zod';
import { id, pageOf, paging, upload, year } from './shapes.ts';

export const attachment = z.object({
  id,
  /** Null while it proves a declaration that waits. */
  entryId: id.nullable(),
  kind: z.enum(['jpeg', 'png', 'webp', 'pdf']),
  name: z.string(),
  size: z.int(),
  addedBy: z.string(),
  addedAt: z.iso.datetime(),
});
export type Attachment = z.infer<typeof attachment>;

/** What proves an entry of the ledger: photos and documents. */
export const attachments = {
  list: oc
    .route({ method: 'GET', path: '/branches/{branchId}/attachments' })
    .input(z.object({ ...paging, branchId: id, year: z.coerce.number().pipe(year).optional() }))
    .output(pageOf(attachment)),
  /** At most 10 MiB. `id` is made by the caller: twice is once. */
  add: oc
    .route({ method: 'POST', path: '/branches/{branchId}/entries/{entryId}/attachments' })
    .input(z.object({ id, branchId: id, entryId: id, file: upload }))
    .output(attachment),
  /** The file itself, to be saved. */
  read: oc
    .route({ method: 'GET', path: '/branches/{branchId}/attachments/{id}/file' })
    .input(z.object({ branchId: id, id }))
    .output(z.file()),
  /** Takes away what was attached by mistake; the reason stays in the trail. */
  remove: oc
    .route({ method: 'POST', path: '/branches/{branchId}/attachments/{id}/removal' })
    .input(z.object({ branchId: id, id, reason: z.string().trim().min(2).max(200) }))
    .output(z.object({})),
};
