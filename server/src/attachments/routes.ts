import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { addAttachment } from './add.ts';
import { listAttachments } from './list.ts';
import { readAttachment } from './read.ts';
import { removeAttachment } from './remove.ts';

export const attachmentRoutes = {
  list: os.attachments.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-attachment', branchId: input.branchId });
    return respond(await listAttachments(context, caller, input));
  }),
  add: os.attachments.add.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'add-attachment', branchId: input.branchId });
    return respond(await addAttachment(context, caller, input));
  }),
  read: os.attachments.read.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-attachment', branchId: input.branchId });
    return respond(await readAttachment(context, caller, input));
  }),
  remove: os.attachments.remove.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'remove-attachment', branchId: input.branchId });
    return respond(await removeAttachment(context, caller, input));
  }),
};
