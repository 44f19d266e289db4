import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { readGrowth } from './read.ts';

export const growthRoutes = {
  read: os.growths.read.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-growth', personId: input.memberId });
    return respond(await readGrowth(context, caller, input));
  }),
};
