import { oc } from '@orpc/contract';
import { z } from 'zod';
import { month, role } from './shapes.ts';

/** The burden meter: counted per role, branch and month, never per person. */
export const use = {
  count: oc
    .route({ method: 'POST', path: '/use' })
    .input(z.object({ actions: z.int().min(0).max(10_000), activeSeconds: z.int().min(0).max(3600) }))
    .output(z.object({})),
  /** One's own scope, the last twenty-four months, so that each can be held against the year before; roles held by fewer than five people show null instead of figures. */
  read: oc.route({ method: 'GET', path: '/use' }).output(
    z.array(
      z.object({
        role,
        month,
        people: z.int().nullable(),
        actionsPerPerson: z.string().nullable(),
        minutesPerPerson: z.string().nullable(),
      }),
    ),
  ),
};
