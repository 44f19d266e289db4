import { requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { find } from './find.ts';

/** Everybody may search; what is found is decided by what each may read. */
export const searchRoutes = {
  find: os.searches.find.handler(async ({ context, input }) =>
    respond(await find(context, requireCaller(context), input)),
  ),
};
