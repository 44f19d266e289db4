import { permit, reachOf } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { readHallWork } from './hall.ts';
import { readBranchStatistics, readStatistics } from './read.ts';

export const statisticsRoutes = {
  ofReach: os.statistics.ofReach.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-statistics' });
    return respond(
      await readStatistics(context, caller, { ...input, reach: reachOf(caller, access, 'read-statistics') }),
    );
  }),
  ofBranch: os.statistics.ofBranch.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-branch-statistics', branchId: input.branchId });
    return respond(await readBranchStatistics(context, caller, input));
  }),
  ofHall: os.statistics.ofHall.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-hall', branchId: input.branchId });
    return respond(await readHallWork(context, caller, input.branchId));
  }),
};
