import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { closeAccount } from './close.ts';
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
};
