import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { appendEntry } from './append.ts';
import { listEntries } from './list.ts';
import { reverseEntry } from './reverse.ts';

export const ledgerRoutes = {
  list: os.ledger.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-ledger', branchId: input.branchId });
    return respond(await listEntries(context, caller, input));
  }),
  append: os.ledger.append.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'append-entry', branchId: input.branchId });
    return respond(await appendEntry(context, caller, input));
  }),
  reverse: os.ledger.reverse.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'reverse-entry', branchId: input.branchId });
    return respond(await reverseEntry(context, caller, input));
  }),
};
