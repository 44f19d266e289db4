import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { joinPeople, undoJoin } from './join.ts';
import { listJoins } from './list.ts';

export const personJoinRoutes = {
  list: os.personJoins.list.handler(async ({ context }) => {
    const caller = await permit(context, access, { act: 'join' });
    return respond(await listJoins(context, caller));
  }),
  join: os.personJoins.join.handler(async ({ context, input }) => {
    await permit(context, access, { act: 'join', personId: input.fromId });
    const caller = await permit(context, access, { act: 'join', personId: input.intoId });
    return respond(await joinPeople(context, caller, input));
  }),
  undo: os.personJoins.undo.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'join' });
    return respond(await undoJoin(context, caller, input.id));
  }),
};
