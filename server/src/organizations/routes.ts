import { permit, reachOf } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { createOrganization } from './create.ts';
import { listOrganizations } from './list.ts';

export const organizationRoutes = {
  list: os.organizations.list.handler(async ({ context }) => {
    const caller = await permit(context, access, { act: 'list' });
    return respond(await listOrganizations(context, caller, reachOf(caller, access, 'list')));
  }),
  create: os.organizations.create.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'create', organizationId: input.parentId });
    return respond(await createOrganization(context, caller, input));
  }),
};
