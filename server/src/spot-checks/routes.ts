import { permit } from '../access.ts';
import type { Caller, Context } from '../context.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { drawItems } from './draw.ts';
import { readDueChecks } from './due.ts';
import { writeFinding } from './find.ts';
import { finishCheck } from './finish.ts';
import { freezeList } from './freeze.ts';
import { listChecks, listOfBranch, readCheck, readList } from './list.ts';
import { requireChecker } from './require-checker.ts';
import { withdrawCheck } from './withdraw.ts';

/** Reading: in which of a check's branches, the check itself says. */
function reader(context: Context): Promise<Caller> {
  return permit(context, access, { act: 'read-spot-checks' });
}

export const spotCheckRoutes = {
  due: os.spotChecks.due.handler(async ({ context }) => respond(await readDueChecks(context, requireChecker(context)))),
  list: os.spotChecks.list.handler(async ({ context, input }) =>
    respond(await listChecks(context, await reader(context), input)),
  ),
  ofBranch: os.spotChecks.ofBranch.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-spot-checks', branchId: input.branchId });
    return respond(await listOfBranch(context, caller, input));
  }),
  read: os.spotChecks.read.handler(async ({ context, input }) =>
    respond(await readCheck(context, await reader(context), input.id)),
  ),
  readList: os.spotChecks.readList.handler(async ({ context, input }) =>
    respond(await readList(context, await reader(context), input.id)),
  ),
  freeze: os.spotChecks.freeze.handler(async ({ context, input }) =>
    respond(await freezeList(context, requireChecker(context), input)),
  ),
  draw: os.spotChecks.draw.handler(async ({ context, input }) =>
    respond(await drawItems(context, requireChecker(context), input)),
  ),
  find: os.spotChecks.find.handler(async ({ context, input }) =>
    respond(await writeFinding(context, requireChecker(context), input)),
  ),
  finish: os.spotChecks.finish.handler(async ({ context, input }) =>
    respond(await finishCheck(context, requireChecker(context), input.id)),
  ),
  withdraw: os.spotChecks.withdraw.handler(async ({ context, input }) =>
    respond(await withdrawCheck(context, requireChecker(context), input)),
  ),
};
