import { permit, reachOf, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { answerCorrection } from './answer.ts';
import { listCorrections, listOwnCorrections } from './list.ts';
import { requestCorrection } from './request.ts';

export const correctionRoutes = {
  listOwn: os.corrections.listOwn.handler(async ({ context }) =>
    respond(await listOwnCorrections(context, requireCaller(context))),
  ),
  request: os.corrections.request.handler(async ({ context, input }) =>
    respond(await requestCorrection(context, requireCaller(context), input)),
  ),
  list: os.corrections.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'list' });
    return respond(await listCorrections(context, caller, { ...input, reach: reachOf(caller, access, 'list') }));
  }),
  answer: os.corrections.answer.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'list' });
    return respond(await answerCorrection(context, caller, { ...input, reach: reachOf(caller, access, 'list') }));
  }),
};
