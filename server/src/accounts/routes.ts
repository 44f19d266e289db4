import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { closeAccount } from './close.ts';
import { endSessions } from './end-sessions.ts';
import { linkPortal } from './link-portal.ts';
import { listAccounts } from './list.ts';
import { printCodes } from './print-codes.ts';
import { resetSecondFactor } from './reset-second-factor.ts';
import { resumeAccount, suspendAccount, suspendDormant } from './suspend.ts';

export const accountRoutes = {
  list: os.accounts.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'list', branchId: input.branchId });
    return respond(await listAccounts(context, caller, input));
  }),
  printCodes: os.accounts.printCodes.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'print-codes' });
    return respond(await printCodes(context, caller, input.people));
  }),
  close: os.accounts.close.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'close', personId: input.personId });
    return respond(await closeAccount(context, caller, input));
  }),
  suspend: os.accounts.suspend.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'suspend', personId: input.personId });
    return respond(await suspendAccount(context, caller, input));
  }),
  resume: os.accounts.resume.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'suspend', personId: input.personId });
    return respond(await resumeAccount(context, caller, input));
  }),
  suspendDormant: os.accounts.suspendDormant.handler(async ({ context }) => {
    const caller = await permit(context, access, { act: 'suspend' });
    return respond(await suspendDormant(context, caller));
  }),
  endSessions: os.accounts.endSessions.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'end-sessions', personId: input.personId });
    return respond(await endSessions(context, caller, input.personId));
  }),
  resetSecondFactor: os.accounts.resetSecondFactor.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'reset-second-factor', personId: input.personId });
    return respond(await resetSecondFactor(context, caller, input));
  }),
  linkPortal: os.accounts.linkPortal.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'link-portal', personId: input.personId });
    return respond(await linkPortal(context, caller, input));
  }),
};
