import { permit, requireCaller } from '../access.ts';
import { access } from './access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { drawNames } from './draw.ts';
import { freezeNames } from './freeze.ts';
import { readDraw, readDraws, readList } from './read.ts';
import { withdrawDraw } from './withdraw.ts';

/** Whoever leads a ballot draws for it, and whoever reads it reads the draw; where no place is named, the draw says whose it is. */
export const representativeDrawRoutes = {
  ofGroup: os.representativeDraws.ofGroup.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-draws', branchId: input.branchId });
    return respond(await readDraws(context, caller, input));
  }),
  read: os.representativeDraws.read.handler(async ({ context, input }) =>
    respond(await readDraw(context, requireCaller(context), input.id)),
  ),
  readList: os.representativeDraws.readList.handler(async ({ context, input }) =>
    respond(await readList(context, requireCaller(context), input.id)),
  ),
  freeze: os.representativeDraws.freeze.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'lead-draws', branchId: input.branchId });
    return respond(await freezeNames(context, caller, input));
  }),
  draw: os.representativeDraws.draw.handler(async ({ context, input }) =>
    respond(await drawNames(context, requireCaller(context), input)),
  ),
  withdraw: os.representativeDraws.withdraw.handler(async ({ context, input }) =>
    respond(await withdrawDraw(context, requireCaller(context), input)),
  ),
};
