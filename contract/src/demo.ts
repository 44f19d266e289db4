import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day } from './shapes.ts';

/** Only the demo answers these. */
export const demo = {
  /** Moves the demo's business day ahead, so that a whole year can be tried in an hour. */
  moveDay: oc
    .route({ method: 'POST', path: '/demo/day' })
    .input(z.object({ day }))
    .output(z.object({ today: day })),
};
