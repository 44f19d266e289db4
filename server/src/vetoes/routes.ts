import { permit, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { readVetoes } from './board.ts';
import { liftVeto } from './lift.ts';
import { ownVetoes } from './mine.ts';
import { stateVeto } from './state.ts';
import { withdrawVeto } from './withdraw.ts';

export const vetoRoutes = {
  ofBranch: os.vetoes.ofBranch.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-vetoes', branchId: input.branchId });
    return respond(await readVetoes(context, caller, input));
  }),
  mine: os.vetoes.mine.handler(async ({ context }) => respond(await ownVetoes(context, requireCaller(context)))),
  state: os.vetoes.state.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'state-vetoes', branchId: input.branchId });
    return respond(await stateVeto(context, caller, input));
  }),
  lift: os.vetoes.lift.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'state-vetoes', branchId: input.branchId });
    return respond(await liftVeto(context, caller, input));
  }),
  withdraw: os.vetoes.withdraw.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'state-vetoes', branchId: input.branchId });
    return respond(await withdrawVeto(context, caller, input));
  }),
};
