import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { readYearCheck } from './read.ts';

export const yearCheckRoutes = {
  read: os.yearChecks.read.handler(async ({ context, input: { branchId } }) => {
    const caller = await permit(context, access, { act: 'check-year', branchId });
    return respond(await readYearCheck(context, caller, branchId));
  }),
};
