import { permit, reachOf } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { makeHandOver } from './make.ts';
import { permitTerm } from './permit-term.ts';
import { readHandOver } from './read.ts';
import { signHandOver } from './sign.ts';
import { listEndingTerms } from './terms.ts';

export const handOverRoutes = {
  terms: os.handOvers.terms.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read' });
    return respond(await listEndingTerms(context, caller, { ...input, reach: reachOf(caller, access, 'read') }));
  }),
  read: os.handOvers.read.handler(async ({ context, input }) => {
    const caller = await permitTerm(context, 'read', input.id);
    return respond(await readHandOver(context, caller, input.id));
  }),
  make: os.handOvers.make.handler(async ({ context, input }) => {
    const caller = await permitTerm(context, 'hand-over', input.id);
    return respond(await makeHandOver(context, caller, input));
  }),
  sign: os.handOvers.sign.handler(async ({ context, input }) => {
    const caller = await permitTerm(context, 'hand-over', input.id);
    return respond(await signHandOver(context, caller, input));
  }),
};
