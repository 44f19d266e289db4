import { permit, reachOf, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { countUse } from './count.ts';
import { readUse } from './read.ts';

export const useRoutes = {
  /** Everybody who is signed in counts, so no list says who may. */
  count: os.use.count.handler(async ({ context, input }) =>
    respond(await countUse(context, requireCaller(context), input)),
  ),
  read: os.use.read.handler(async ({ context }) => {
    const caller = await permit(context, access, { act: 'read-own-role' });
    return respond(await readUse(context, caller, reachOf(caller, access, 'read-every-role')));
  }),
};
