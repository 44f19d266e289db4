import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { passEntries, refuseEntry } from './decide.ts';
import { listEntryReviews } from './list.ts';

export const entryReviewRoutes = {
  list: os.entryReviews.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-entry-reviews', branchId: input.branchId });
    return respond(await listEntryReviews(context, caller, input));
  }),
  pass: os.entryReviews.pass.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'review-entry', branchId: input.branchId });
    return respond(await passEntries(context, caller, input));
  }),
  refuse: os.entryReviews.refuse.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'review-entry', branchId: input.branchId });
    return respond(await refuseEntry(context, caller, input));
  }),
};
