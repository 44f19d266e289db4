import { requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { readOwnProxyEntries } from './list.ts';
import { undoProxyEntry } from './undo.ts';

/** Both are about oneself and nobody else, so there is nothing to permit. */
export const proxyEntryRoutes = {
  readOwn: os.proxyEntries.readOwn.handler(async ({ context }) =>
    respond(await readOwnProxyEntries(context, requireCaller(context))),
  ),
  undo: os.proxyEntries.undo.handler(async ({ context, input }) =>
    respond(await undoProxyEntry(context, requireCaller(context), input.id)),
  ),
};
