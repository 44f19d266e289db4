import { permit, reachOf } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { listActs } from './acts.ts';
import { closeOrganization } from './close.ts';
import { foundOrganization } from './found.ts';
import { listOrganizations } from './list.ts';
import { mergeOrganizations } from './merge.ts';
import { moveOrganization } from './move.ts';
import { permitChange } from './permit-change.ts';
import { readOrganization } from './read.ts';
import { renameOrganization } from './rename.ts';
import { splitOrganization } from './split.ts';

export const organizationRoutes = {
  list: os.organizations.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'list' });
    return respond(await listOrganizations(context, caller, { ...input, reach: reachOf(caller, access, 'list') }));
  }),
  acts: os.organizations.acts.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read' });
    return respond(await listActs(context, caller, { ...input, reach: reachOf(caller, access, 'read') }));
  }),
  read: os.organizations.read.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read', organizationId: input.id });
    return respond(await readOrganization(context, caller, input));
  }),
  found: os.organizations.found.handler(async ({ context, input }) => {
    const caller = await permitChange(context, [input.parentId]);
    return respond(await foundOrganization(context, caller, input));
  }),
  rename: os.organizations.rename.handler(async ({ context, input }) => {
    const caller = await permitChange(context, [input.id]);
    return respond(await renameOrganization(context, caller, input));
  }),
  move: os.organizations.move.handler(async ({ context, input }) => {
    const caller = await permitChange(context, [input.id, input.parentId]);
    return respond(await moveOrganization(context, caller, input));
  }),
  merge: os.organizations.merge.handler(async ({ context, input }) => {
    const { organizations, into } = input;
    const target = into.is === 'standing' ? into.id : into.parentId;
    const caller = await permitChange(context, [...organizations.map(({ id }) => id), target]);
    return respond(await mergeOrganizations(context, caller, input));
  }),
  split: os.organizations.split.handler(async ({ context, input }) => {
    const parents = input.parts.map(({ parentId }) => parentId);
    const caller = await permitChange(context, [input.id, ...parents]);
    return respond(await splitOrganization(context, caller, input));
  }),
  close: os.organizations.close.handler(async ({ context, input }) => {
    const caller = await permitChange(context, [input.id]);
    return respond(await closeOrganization(context, caller, input));
  }),
};
