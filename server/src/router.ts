import { accountRoutes } from './accounts/routes.ts';
import { memberRoutes } from './members/routes.ts';
import { organizationRoutes } from './organizations/routes.ts';
import { sessionRoutes } from './session/routes.ts';
import { useRoutes } from './use/routes.ts';

/** Every noun's routes, one line each. */
export const router = {
  accounts: accountRoutes,
  members: memberRoutes,
  organizations: organizationRoutes,
  session: sessionRoutes,
  use: useRoutes,
};
