import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { listLapses } from './list.ts';
import { noteLapse } from './note.ts';

export const lapseRoutes = {
  list: os.lapses.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'check-lapses', branchId: input.branchId });
    return respond(await listLapses(context, caller, input.branchId));
  }),
  note: os.lapses.note.handler(async ({ context, input }) => {
    const { branchId, personId } = input;
    const caller = await permit(context, access, { act: 'check-lapses', branchId, personId });
    return respond(await noteLapse(context, caller, input));
  }),
};
