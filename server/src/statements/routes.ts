import { requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { acknowledgeStatement } from './acknowledge.ts';
import { readStatement } from './read.ts';

/** Everybody who is signed in is told, and nobody but they themselves says that they have read it. */
export const statementRoutes = {
  read: os.statements.read.handler(async ({ context }) =>
    respond(await readStatement(context, requireCaller(context))),
  ),
  acknowledge: os.statements.acknowledge.handler(async ({ context, input }) =>
    respond(await acknowledgeStatement(context, requireCaller(context), input.version)),
  ),
};
