import { permit, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { adoptPlan } from './adopt.ts';
import { answerVisit } from './answer.ts';
import { assessBranch } from './assess.ts';
import { supervisionBoard } from './board.ts';
import { cancelVisit } from './cancel.ts';
import { decideAssessment } from './decide.ts';
import { readDraw, readDrawList } from './draw-view.ts';
import { drawBranches } from './draw.ts';
import { attachFile, readVisitFile } from './files.ts';
import { freezeBranches } from './freeze.ts';
import { mendFinding } from './mend.ts';
import { ownSupervision, readBranchSupervision } from './of-branch.ts';
import { recheckFinding } from './recheck.ts';
import { recordVisit } from './record.ts';
import { regroupVisitors } from './regroup.ts';
import { replyToAssessment } from './reply.ts';
import { readVisit } from './visit-view.ts';
import { withdrawDraw } from './withdraw-draw.ts';
import { writePlan } from './write.ts';

/** Where no place is named, the plan, draw, visit or assessment says whose it is, and who may. */
export const supervisionRoutes = {
  ofOrganization: os.supervisions.ofOrganization.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-plans', organizationId: input.organizationId });
    const at = { ...input, today: context.clock.today() };
    return respond(await context.store.transaction(caller.committeeId, (tx) => supervisionBoard(tx, caller, at)));
  }),
  ofBranch: os.supervisions.ofBranch.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-visits', branchId: input.branchId });
    return respond(await readBranchSupervision(context, caller, input));
  }),
  mine: os.supervisions.mine.handler(async ({ context }) =>
    respond(await ownSupervision(context, requireCaller(context))),
  ),
  write: os.supervisions.write.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'lead-supervision', organizationId: input.organizationId });
    return respond(await writePlan(context, caller, input));
  }),
  adopt: os.supervisions.adopt.handler(async ({ context, input }) =>
    respond(await adoptPlan(context, requireCaller(context), input)),
  ),
  regroup: os.supervisions.regroup.handler(async ({ context, input }) =>
    respond(await regroupVisitors(context, requireCaller(context), input)),
  ),
  freeze: os.supervisions.freeze.handler(async ({ context, input }) =>
    respond(await freezeBranches(context, requireCaller(context), input)),
  ),
  readDraw: os.supervisions.readDraw.handler(async ({ context, input }) => {
    const caller = requireCaller(context);
    return respond(await context.store.transaction(caller.committeeId, (tx) => readDraw(tx, caller, input.id)));
  }),
  readList: os.supervisions.readList.handler(async ({ context, input }) => {
    const caller = requireCaller(context);
    return respond(await context.store.transaction(caller.committeeId, (tx) => readDrawList(tx, caller, input.id)));
  }),
  draw: os.supervisions.draw.handler(async ({ context, input }) =>
    respond(await drawBranches(context, requireCaller(context), input)),
  ),
  withdrawDraw: os.supervisions.withdrawDraw.handler(async ({ context, input }) =>
    respond(await withdrawDraw(context, requireCaller(context), input)),
  ),
  readVisit: os.supervisions.readVisit.handler(async ({ context, input }) => {
    const caller = requireCaller(context);
    const asked = { id: input.id, today: context.clock.today() };
    return respond(await context.store.transaction(caller.committeeId, (tx) => readVisit(tx, caller, asked)));
  }),
  record: os.supervisions.record.handler(async ({ context, input }) =>
    respond(await recordVisit(context, requireCaller(context), input)),
  ),
  cancel: os.supervisions.cancel.handler(async ({ context, input }) =>
    respond(await cancelVisit(context, requireCaller(context), input)),
  ),
  answer: os.supervisions.answer.handler(async ({ context, input }) =>
    respond(await answerVisit(context, requireCaller(context), input)),
  ),
  mend: os.supervisions.mend.handler(async ({ context, input }) =>
    respond(await mendFinding(context, requireCaller(context), input)),
  ),
  recheck: os.supervisions.recheck.handler(async ({ context, input }) =>
    respond(await recheckFinding(context, requireCaller(context), input)),
  ),
  attach: os.supervisions.attach.handler(async ({ context, input }) =>
    respond(await attachFile(context, requireCaller(context), input)),
  ),
  readFile: os.supervisions.readFile.handler(async ({ context, input }) =>
    respond(await readVisitFile(context, requireCaller(context), input)),
  ),
  assess: os.supervisions.assess.handler(async ({ context, input }) =>
    respond(await assessBranch(context, requireCaller(context), input)),
  ),
  reply: os.supervisions.reply.handler(async ({ context, input }) =>
    respond(await replyToAssessment(context, requireCaller(context), input)),
  ),
  decide: os.supervisions.decide.handler(async ({ context, input }) =>
    respond(await decideAssessment(context, requireCaller(context), input)),
  ),
};
