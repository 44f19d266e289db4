import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { readCard } from './read.ts';

export const cardRoutes = {
  read: os.cards.read.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-card', personId: input.memberId });
    return respond(await readCard(context, caller, input));
  }),
};
