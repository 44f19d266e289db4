import { requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { moveDay } from './move-day.ts';

export const demoRoutes = {
  /** Anybody who is signed in may try; nobody in the demo is real. */
  moveDay: os.demo.moveDay.handler(async ({ context, input }) => {
    requireCaller(context);
    return respond(await moveDay(context, input.day));
  }),
};
