import { memberRoutes } from './members/routes.ts';
import { organizationRoutes } from './organizations/routes.ts';
import { sessionRoutes } from './session/routes.ts';

/** Every noun's routes, one line each. */
export const router = {
  members: memberRoutes,
  organizations: organizationRoutes,
  session: sessionRoutes,
};
