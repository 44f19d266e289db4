import { permit, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { listMembers } from './list.ts';
import { readOwnMember } from './read-own.ts';

export const memberRoutes = {
  readOwn: os.members.readOwn.handler(async ({ context }) =>
    respond(await readOwnMember(context, requireCaller(context))),
  ),
  list: os.members.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'list', branchId: input.branchId });
    return respond(await listMembers(context, caller, input.branchId));
  }),
};
