import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { confirmAppointment, declineAppointment } from './confirm.ts';
import { endAppointment } from './end.ts';
import { grantAppointment } from './grant.ts';
import { listHolders, listWaiting } from './list.ts';

export const appointmentRoutes = {
  list: os.appointments.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'list' });
    return respond(await listHolders(context, caller, input));
  }),
  waiting: os.appointments.waiting.handler(async ({ context }) => {
    const caller = await permit(context, access, { act: 'confirm' });
    return respond(await listWaiting(context, caller));
  }),
  grant: os.appointments.grant.handler(async ({ context, input }) => {
    const { personId, organizationId } = input;
    const caller = await permit(context, access, { act: 'grant', personId, organizationId });
    return respond(await grantAppointment(context, caller, input));
  }),
  confirm: os.appointments.confirm.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'confirm' });
    return respond(await confirmAppointment(context, caller, input.id));
  }),
  decline: os.appointments.decline.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'confirm' });
    return respond(await declineAppointment(context, caller, input.id));
  }),
  end: os.appointments.end.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'end' });
    return respond(await endAppointment(context, caller, input));
  }),
};
