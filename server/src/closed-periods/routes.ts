import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { listClosedPeriods } from './list.ts';
import { reopenPeriod } from './reopen.ts';

export const closedPeriodRoutes = {
  list: os.closedPeriods.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-closed-periods', branchId: input.branchId });
    return respond(await listClosedPeriods(context, caller, input));
  }),
  reopen: os.closedPeriods.reopen.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'reopen-period', branchId: input.branchId });
    return respond(await reopenPeriod(context, caller, input));
  }),
};
