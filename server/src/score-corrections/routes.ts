import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { passCorrection } from './pass.ts';
import { proposeCorrection } from './propose.ts';
import { listScoreCorrections } from './list.ts';
import { refuseCorrection } from './refuse.ts';
import { withdrawCorrection } from './withdraw.ts';

export const scoreCorrectionRoutes = {
  list: os.scoreCorrections.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-score-corrections', branchId: input.branchId });
    return respond(await listScoreCorrections(context, caller, input));
  }),
  propose: os.scoreCorrections.propose.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'propose-score-correction', branchId: input.branchId });
    return respond(await proposeCorrection(context, caller, input));
  }),
  pass: os.scoreCorrections.pass.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'review-score-correction', branchId: input.branchId });
    return respond(await passCorrection(context, caller, input));
  }),
  refuse: os.scoreCorrections.refuse.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'review-score-correction', branchId: input.branchId });
    return respond(await refuseCorrection(context, caller, input));
  }),
  withdraw: os.scoreCorrections.withdraw.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'propose-score-correction', branchId: input.branchId });
    return respond(await withdrawCorrection(context, caller, input));
  }),
};
