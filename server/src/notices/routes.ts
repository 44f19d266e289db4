import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { branchOfNotice } from './branch-of.ts';
import { draftNotice } from './draft.ts';
import { listNotices } from './list.ts';
import { publishNotice } from './publish.ts';
import { readNotice } from './read.ts';

export const noticeRoutes = {
  list: os.notices.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-notice', branchId: input.branchId });
    return respond(await listNotices(context, caller, input.branchId));
  }),
  read: os.notices.read.handler(async ({ context, input }) => {
    const branchId = await branchOfNotice(context, input.id);
    const caller = await permit(context, access, { act: 'read-notice', branchId });
    return respond(await readNotice(context, caller, input.id));
  }),
  draft: os.notices.draft.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'draft-notice', branchId: input.branchId });
    return respond(await draftNotice(context, caller, input));
  }),
  publish: os.notices.publish.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'publish-notice', branchId: input.branchId });
    return respond(await publishNotice(context, caller, input));
  }),
};
