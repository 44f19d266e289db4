import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { appoint } from './appoint.ts';
import { closeAccount } from './close.ts';
import { endAppointment } from './end-appointment.ts';
import { listAccounts } from './list.ts';
import { printCodes } from './print-codes.ts';

export const accountRoutes = {
  list: os.accounts.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'list', ...input });
    return respond(await listAccounts(context, caller, input));
  }),
  printCodes: os.accounts.printCodes.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'print-codes' });
    return respond(await printCodes(context, caller, input.personIds));
  }),
  close: os.accounts.close.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'close', personId: input.personId });
    return respond(await closeAccount(context, caller, input.personId));
  }),
  appoint: os.accounts.appoint.handler(async ({ context, input }) => {
    const { personId, organizationId } = input;
    const caller = await permit(context, access, { act: 'appoint', personId, organizationId });
    return respond(await appoint(context, caller, input));
  }),
  endAppointment: os.accounts.endAppointment.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'appoint' });
    return respond(await endAppointment(context, caller, input));
  }),
};
