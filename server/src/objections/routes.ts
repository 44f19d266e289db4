import { permit, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { answerObjection } from './answer.ts';
import { appealObjection } from './appeal.ts';
import { assignInvestigators } from './assign.ts';
import { readCandidates } from './candidates.ts';
import { decideAppeal } from './decide.ts';
import { listObjections, ownObjections } from './list.ts';
import { raiseToMeasure } from './raise-to-measure.ts';
import { raiseObjection } from './raise.ts';
import { readObjection } from './view.ts';
import { withdrawObjection } from './withdraw.ts';

/** Where no place is named, the objection or its notice says whose it is, and who may. */
export const objectionRoutes = {
  raise: os.objections.raise.handler(async ({ context, input }) =>
    respond(await raiseObjection(context, requireCaller(context), input)),
  ),
  raiseToMeasure: os.objections.raiseToMeasure.handler(async ({ context, input }) =>
    respond(await raiseToMeasure(context, requireCaller(context), input)),
  ),
  ofBranch: os.objections.ofBranch.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-objections', branchId: input.branchId });
    return respond(await listObjections(context, caller, input));
  }),
  mine: os.objections.mine.handler(async ({ context }) =>
    respond(await ownObjections(context, requireCaller(context))),
  ),
  read: os.objections.read.handler(async ({ context, input }) => {
    const caller = requireCaller(context);
    return respond(await context.store.transaction(caller.committeeId, (tx) => readObjection(tx, caller, input.id)));
  }),
  candidates: os.objections.candidates.handler(async ({ context, input }) =>
    respond(await readCandidates(context, requireCaller(context), input.id)),
  ),
  assign: os.objections.assign.handler(async ({ context, input }) =>
    respond(await assignInvestigators(context, requireCaller(context), input)),
  ),
  answer: os.objections.answer.handler(async ({ context, input }) =>
    respond(await answerObjection(context, requireCaller(context), input)),
  ),
  withdraw: os.objections.withdraw.handler(async ({ context, input }) =>
    respond(await withdrawObjection(context, requireCaller(context), input)),
  ),
  appeal: os.objections.appeal.handler(async ({ context, input }) =>
    respond(await appealObjection(context, requireCaller(context), input)),
  ),
  decide: os.objections.decide.handler(async ({ context, input }) =>
    respond(await decideAppeal(context, requireCaller(context), input)),
  ),
};
