import type { Attachment } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { type PageOf, pageOf, type Paging, viewsOf } from '../page-of.ts';
import { attachmentViews } from './view.ts';

/** What is attached to a branch's entries of a year, the one in use unless named. */
export function listAttachments(
  { store, clock }: Services,
  caller: Caller,
  asked: Paging & { readonly branchId: string; readonly year?: number | undefined },
): Promise<Result<PageOf<Attachment>>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const year = asked.year ?? (await yearInUse(tx, asked.branchId, clock.today()));
    const cycle = await tx.cycles.find(asked.branchId, year);
    const rows = cycle === undefined ? [] : await tx.attachments.ofCycle(cycle.id);
    return viewsOf(
      pageOf(rows, asked, ({ id }) => id),
      (part) => attachmentViews(tx, part),
    );
  });
}
