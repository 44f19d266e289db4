import { permit, reachOf } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { readBranchDuties } from './of-branch.ts';
import { readCommitteeDuties } from './of-committee.ts';

export const dutyRoutes = {
  ofBranch: os.duties.ofBranch.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-branch-duties', branchId: input.branchId });
    return respond(await readBranchDuties(context, caller, input));
  }),
  ofCommittee: os.duties.ofCommittee.handler(async ({ context }) => {
    const caller = await permit(context, access, { act: 'read-committee-duties' });
    const reach = reachOf(caller, access, 'read-committee-duties');
    return respond(await readCommitteeDuties(context, caller, reach));
  }),
};
