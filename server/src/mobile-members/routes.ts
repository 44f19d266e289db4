import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { listMobileMembers } from './list.ts';
import { beginMobile, endMobile, noteContact } from './register.ts';

export const mobileMemberRoutes = {
  list: os.mobileMembers.list.handler(async ({ context, input: { branchId } }) => {
    const caller = await permit(context, access, { act: 'list', branchId });
    return respond(await listMobileMembers(context, caller, branchId));
  }),
  begin: os.mobileMembers.begin.handler(async ({ context, input }) => {
    const { branchId, personId } = input;
    const caller = await permit(context, access, { act: 'register', branchId, personId });
    return respond(await beginMobile(context, caller, input));
  }),
  end: os.mobileMembers.end.handler(async ({ context, input }) => {
    const { branchId, personId } = input;
    const caller = await permit(context, access, { act: 'register', branchId, personId });
    return respond(await endMobile(context, caller, input));
  }),
  noteContact: os.mobileMembers.noteContact.handler(async ({ context, input }) => {
    const { branchId, personId } = input;
    const caller = await permit(context, access, { act: 'note-contact', branchId, personId });
    return respond(await noteContact(context, caller, input));
  }),
};
