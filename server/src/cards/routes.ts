import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { cardFile, cardWord, registerFile, registerWord } from './papers.ts';
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
  word: os.cards.word.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-card', personId: input.memberId });
    return respond(await cardWord(context, caller, input));
  }),
  register: os.cards.register.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-card', personId: input.memberId });
    return respond(await registerFile(context, caller, input));
  }),
  registerWord: os.cards.registerWord.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-card', personId: input.memberId });
    return respond(await registerWord(context, caller, input));
  }),
};
