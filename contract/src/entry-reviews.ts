import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ledgerEntry } from './ledger.ts';
import { id, pageOf, paging, problem } from './shapes.ts';

const waitingEntry = ledgerEntry.extend({
  /** Why it is looked at first: another like it stands, it is worth much, or it was written down late. */
  unusual: z.array(z.enum(['alike', 'large', 'late'])),
  /** Why the reader may not review it; null where he may. */
  obstacle: problem.nullable(),
});
export type WaitingEntry = z.infer<typeof waitingEntry>;

const at = z.object({ branchId: id });
const counted = z.object({ waiting: z.int() });

/** Reviews of ledger entries by a second person, where the scheme asks for them. */
export const entryReviews = {
  /** What waits in the year in use, unusual ones first. */
  list: oc
    .route({ method: 'GET', path: '/branches/{branchId}/entry-reviews' })
    .input(z.object({ ...paging, branchId: id }))
    .output(pageOf(waitingEntry)),
  /** Passes entries, all or none; how many wait still. */
  pass: oc
    .route({ method: 'POST', path: '/branches/{branchId}/entry-reviews' })
    .input(at.extend({ entryIds: z.array(id).min(1).max(200) }))
    .output(counted),
  /** Refuses an entry, which reverses it. `id` is that of the reversal, made by the caller: twice is once. */
  refuse: oc
    .route({ method: 'POST', path: '/branches/{branchId}/entries/{entryId}/review-refusal' })
    .input(at.extend({ entryId: id, id, reason: z.string().trim().min(2).max(200) }))
    .output(counted),
};
