import { permit, reachOf, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { amendPerson } from './amend.ts';
import { endExemption } from './end-exemption.ts';
import { findMembers } from './find.ts';
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
  find: os.members.find.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'find' });
    return respond(await findMembers(context, caller, { ...input, reach: reachOf(caller, access, 'find') }));
  }),
  amend: os.members.amend.handler(async ({ context, input }) => {
    const { branchId, personId } = input;
    const caller = await permit(context, access, { act: 'amend', branchId, personId });
    return respond(await amendPerson(context, caller, input));
  }),
  endExemption: os.members.endExemption.handler(async ({ context, input }) => {
    const caller = await permit(context, access, {
      act: 'end-exemption',
      branchId: input.branchId,
      personId: input.personId,
    });
    return respond(await endExemption(context, caller, input));
  }),
};
