import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { finishKeying } from './finish.ts';
import { readPaperBallot } from './read.ts';
import { reopenKeying } from './reopen.ts';
import { saveTotals } from './save.ts';

export const paperBallotRoutes = {
  read: os.paperBallots.read.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-paper-ballot', branchId: input.branchId });
    return respond(await readPaperBallot(context, caller, input));
  }),
  save: os.paperBallots.save.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'key-paper-ballot', branchId: input.branchId });
    return respond(await saveTotals(context, caller, input));
  }),
  finish: os.paperBallots.finish.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'key-paper-ballot', branchId: input.branchId });
    return respond(await finishKeying(context, caller, input));
  }),
  reopen: os.paperBallots.reopen.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'key-paper-ballot', branchId: input.branchId });
    return respond(await reopenKeying(context, caller, input));
  }),
};
