import { permit, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { bringCompanion } from './bring.ts';
import { readCandidates, readOpeningCandidates } from './candidates.ts';
import { decideCaseAppeal } from './decide-appeal.ts';
import { ownCases } from './list.ts';
import { namePart } from './name.ts';
import { openCase } from './open.ts';
import { releasePart } from './release.ts';
import { sayInCase } from './say.ts';
import { stopCase } from './stop.ts';
import { takeCaseStep } from './take.ts';
import { readCase } from './view.ts';

/** Who may is said by the parts of the case; only opening one goes by the office alone. */
export const caseRoutes = {
  open: os.cases.open.handler(async ({ context, input }) => {
    const { branchId, personId } = input;
    const caller = await permit(context, access, { act: 'handle-cases', branchId, personId });
    return respond(await openCase(context, caller, input));
  }),
  mine: os.cases.mine.handler(async ({ context }) => respond(await ownCases(context, requireCaller(context)))),
  read: os.cases.read.handler(async ({ context, input }) => {
    const caller = requireCaller(context);
    const today = context.clock.today();
    return respond(await context.store.transaction(caller.committeeId, (tx) => readCase(tx, caller, today, input.id)));
  }),
  openingCandidates: os.cases.openingCandidates.handler(async ({ context, input }) => {
    const { branchId, personId } = input;
    const caller = await permit(context, access, { act: 'handle-cases', branchId, personId });
    return respond(await readOpeningCandidates(context, caller, input));
  }),
  candidates: os.cases.candidates.handler(async ({ context, input }) =>
    respond(await readCandidates(context, requireCaller(context), input.id)),
  ),
  name: os.cases.name.handler(async ({ context, input }) =>
    respond(await namePart(context, requireCaller(context), input)),
  ),
  release: os.cases.release.handler(async ({ context, input }) =>
    respond(await releasePart(context, requireCaller(context), input)),
  ),
  take: os.cases.take.handler(async ({ context, input }) =>
    respond(await takeCaseStep(context, requireCaller(context), input)),
  ),
  say: os.cases.say.handler(async ({ context, input }) =>
    respond(await sayInCase(context, requireCaller(context), input)),
  ),
  bring: os.cases.bring.handler(async ({ context, input }) =>
    respond(await bringCompanion(context, requireCaller(context), input)),
  ),
  decideAppeal: os.cases.decideAppeal.handler(async ({ context, input }) =>
    respond(await decideCaseAppeal(context, requireCaller(context), input)),
  ),
  stop: os.cases.stop.handler(async ({ context, input }) =>
    respond(await stopCase(context, requireCaller(context), input)),
  ),
};
