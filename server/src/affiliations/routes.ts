import { permit, reachOf } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { readArrival } from './arrival.ts';
import { beginAdmission } from './begin-admission.ts';
import { extendProbation } from './extend-probation.ts';
import { leaveMembership } from './leave.ts';
import { listChanges } from './list.ts';
import { readOutlook } from './outlook.ts';
import { moveIn } from './move-in.ts';
import { moveOut } from './move-out.ts';
import { reachStage } from './reach-stage.ts';
import { readFile } from './read-file.ts';
import { transferMember } from './transfer.ts';

export const affiliationRoutes = {
  list: os.affiliations.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'list-changes' });
    return respond(await listChanges(context, caller, { ...input, reach: reachOf(caller, access, 'list-changes') }));
  }),
  outlook: os.affiliations.outlook.handler(async ({ context, input }) => {
    const { branchId, personId, toBranchId: organizationId } = input;
    const caller = await permit(context, access, { act: 'transfer', branchId, personId, organizationId });
    return respond(await readOutlook(context, caller, input));
  }),
  transfer: os.affiliations.transfer.handler(async ({ context, input }) => {
    const { branchId, personId, toBranchId: organizationId } = input;
    const caller = await permit(context, access, { act: 'transfer', branchId, personId, organizationId });
    return respond(await transferMember(context, caller, input));
  }),
  beginAdmission: os.affiliations.beginAdmission.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'admit', branchId: input.branchId });
    return respond(await beginAdmission(context, caller, input));
  }),
  reachStage: os.affiliations.reachStage.handler(async ({ context, input }) => {
    const { branchId, personId, stage } = input;
    const act = stage === 'probationary' || stage === 'full' ? 'approve-stage' : 'admit';
    const caller = await permit(context, access, { act, branchId, personId });
    return respond(await reachStage(context, caller, input));
  }),
  extendProbation: os.affiliations.extendProbation.handler(async ({ context, input }) => {
    const { branchId, personId } = input;
    const caller = await permit(context, access, { act: 'approve-stage', branchId, personId });
    return respond(await extendProbation(context, caller, input));
  }),
  moveOut: os.affiliations.moveOut.handler(async ({ context, input }) => {
    const { branchId, personId } = input;
    const caller = await permit(context, access, { act: 'transfer', branchId, personId });
    return respond(await moveOut(context, caller, input));
  }),
  file: os.affiliations.file.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'transfer' });
    return respond(await readFile(context, caller, { ...input, reach: reachOf(caller, access, 'transfer') }));
  }),
  readArrival: os.affiliations.readArrival.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'transfer', branchId: input.branchId });
    return respond(await readArrival(context, caller, input));
  }),
  moveIn: os.affiliations.moveIn.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'transfer', branchId: input.branchId });
    return respond(await moveIn(context, caller, input));
  }),
  leave: os.affiliations.leave.handler(async ({ context, input }) => {
    const { branchId, personId } = input;
    const caller = await permit(context, access, { act: 'approve-stage', branchId, personId });
    return respond(await leaveMembership(context, caller, input));
  }),
};
