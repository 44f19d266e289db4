import { permit, requireCaller } from '../access.ts';
import { refusal, respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { branchOfEvent } from './branch-of.ts';
import { listDue } from './due.ts';
import { listEvents, listOwnEvents, readEvent } from './list.ts';
import { readNames } from './names.ts';
import { saveEvent, settleEvent } from './save.ts';
import { withdrawEvent } from './withdraw.ts';

export const eventRoutes = {
  list: os.events.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-events', branchId: input.branchId });
    return respond(await listEvents(context, caller, input));
  }),
  due: os.events.due.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'keep-events', branchId: input.branchId });
    return respond(await listDue(context, caller, input));
  }),
  read: os.events.read.handler(async ({ context, input: { id } }) => {
    const branchId = await branchOfEvent(context, requireCaller(context), id);
    if (branchId === null) throw refusal([{ code: 'access.denied' }]);
    const caller = await permit(context, access, { act: 'read-events', branchId });
    return respond(await readEvent(context, caller, id));
  }),
  listOwn: os.events.listOwn.handler(async ({ context, input }) =>
    respond(await listOwnEvents(context, requireCaller(context), input)),
  ),
  save: os.events.save.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'keep-events', branchId: input.branchId });
    return respond(await saveEvent(context, caller, input));
  }),
  settle: os.events.settle.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'keep-events', branchId: input.branchId });
    return respond(await settleEvent(context, caller, input));
  }),
  withdraw: os.events.withdraw.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'keep-events', branchId: input.branchId });
    return respond(await withdrawEvent(context, caller, input));
  }),
  readNames: os.events.readNames.handler(async ({ context, input }) => {
    await permit(context, access, { act: 'keep-events', branchId: input.branchId });
    return respond(await readNames(input.file));
  }),
};
