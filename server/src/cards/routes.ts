import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { cardFile, registerFile } from './pdf.ts';
import { readCard } from './read.ts';

export const cardRoutes = {
  read: os.cards.read.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-card', personId: input.memberId });
    return respond(await readCard(context, caller, input));
  }),
  pdf: os.cards.pdf.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-card', personId: input.memberId });
    return respond(await cardFile(context, caller, input));
  }),
  register: os.cards.register.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-card', personId: input.memberId });
    return respond(await registerFile(context, caller, input));
  }),
};
