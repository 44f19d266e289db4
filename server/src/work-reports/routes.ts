import { permit, reachOf, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { commentOnReport } from './comment.ts';
import { giveReportBack } from './give-back.ts';
import { handInReport } from './hand-in.ts';
import { hearReport } from './hear.ts';
import { listReports } from './list.ts';
import { reportsView } from './view.ts';
import { writeReport } from './write.ts';

/** Where no branch is named, the report says whose it is, and who may. */
export const workReportRoutes = {
  ofBranch: os.workReports.ofBranch.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-work-reports', branchId: input.branchId });
    return respond(await context.store.transaction(caller.committeeId, (tx) => reportsView(tx, caller, input)));
  }),
  ofYear: os.workReports.ofYear.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'hear-work-reports' });
    const reach = reachOf(caller, access, 'hear-work-reports');
    return respond(await listReports(context, caller, { ...input, reach }));
  }),
  write: os.workReports.write.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'write-work-reports', branchId: input.branchId });
    return respond(await writeReport(context, caller, input));
  }),
  handIn: os.workReports.handIn.handler(async ({ context, input }) =>
    respond(await handInReport(context, requireCaller(context), input)),
  ),
  giveBack: os.workReports.giveBack.handler(async ({ context, input }) =>
    respond(await giveReportBack(context, requireCaller(context), input)),
  ),
  hear: os.workReports.hear.handler(async ({ context, input }) =>
    respond(await hearReport(context, requireCaller(context), input)),
  ),
  comment: os.workReports.comment.handler(async ({ context, input }) =>
    respond(await commentOnReport(context, requireCaller(context), input)),
  ),
};
