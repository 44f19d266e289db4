import { permit, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { branchOfNotice } from './branch-of.ts';
import { checkCodeOf } from './check.ts';
import { closeLine, confirmLine } from './confirm-line.ts';
import { draftNotice } from './draft.ts';
import { approveNotice, checkNotice, giveBackNotice } from './fill-box.ts';
import { hallNotices } from './hall.ts';
import { listNotices } from './list.ts';
import { listOnTheWay } from './on-the-way.ts';
import { ownLines } from './own-lines.ts';
import { noticeExcel, noticeFile, noticeWord } from './papers.ts';
import { proposeNotice } from './propose.ts';
import { publishNotice } from './publish.ts';
import { readNotice } from './read.ts';
import { takeDownNotice } from './take-down.ts';

export const noticeRoutes = {
  list: os.notices.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-notice', branchId: input.branchId });
    return respond(await listNotices(context, caller, input.branchId));
  }),
  read: os.notices.read.handler(async ({ context, input }) => {
    const branchId = await branchOfNotice(context, input.id);
    const caller = await permit(context, access, { act: 'read-notice', branchId });
    return respond(await readNotice(context, caller, input.id));
  }),
  pdf: os.notices.pdf.handler(async ({ context, input }) => {
    const branchId = await branchOfNotice(context, input.id);
    const caller = await permit(context, access, { act: 'read-notice', branchId });
    return respond(await noticeFile(context, caller, input.id));
  }),
  excel: os.notices.excel.handler(async ({ context, input }) => {
    const branchId = await branchOfNotice(context, input.id);
    const caller = await permit(context, access, { act: 'read-notice', branchId });
    return respond(await noticeExcel(context, caller, input.id));
  }),
  word: os.notices.word.handler(async ({ context, input }) => {
    const branchId = await branchOfNotice(context, input.id);
    const caller = await permit(context, access, { act: 'read-notice', branchId });
    return respond(await noticeWord(context, caller, input.id));
  }),
  hall: os.notices.hall.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-notice', branchId: input.branchId });
    return respond(await hallNotices(context, caller, input.branchId));
  }),
  /** Whoever has a sheet in front of him may ask whether it is one of ours; nobody signs in for that. */
  checkCode: os.notices.checkCode.handler(async ({ context, input }) =>
    respond(await checkCodeOf(context, input.code)),
  ),
  draft: os.notices.draft.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'draft-notice', branchId: input.branchId });
    return respond(await draftNotice(context, caller, input));
  }),
  onTheWay: os.notices.onTheWay.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'draft-notice', branchId: input.branchId });
    return respond(await listOnTheWay(context, caller, input.branchId));
  }),
  propose: os.notices.propose.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'propose-notice', branchId: input.branchId });
    return respond(await proposeNotice(context, caller, input));
  }),
  check: os.notices.check.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'check-notice', branchId: input.branchId });
    return respond(await checkNotice(context, caller, input));
  }),
  approve: os.notices.approve.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'publish-notice', branchId: input.branchId });
    return respond(await approveNotice(context, caller, input));
  }),
  giveBack: os.notices.giveBack.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'check-notice', branchId: input.branchId });
    return respond(await giveBackNotice(context, caller, input));
  }),
  publish: os.notices.publish.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'publish-notice', branchId: input.branchId });
    return respond(await publishNotice(context, caller, input));
  }),
  ownLines: os.notices.ownLines.handler(async ({ context }) =>
    respond(await ownLines(context, requireCaller(context))),
  ),
  confirmLine: os.notices.confirmLine.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'confirm-line', branchId: input.branchId });
    return respond(await confirmLine(context, caller, input));
  }),
  closeLine: os.notices.closeLine.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'publish-notice', branchId: input.branchId });
    return respond(await closeLine(context, caller, input));
  }),
  takeDown: os.notices.takeDown.handler(async ({ context, input }) => {
    const branchId = await branchOfNotice(context, input.id);
    const caller = await permit(context, access, { act: 'publish-notice', branchId });
    return respond(await takeDownNotice(context, caller, { id: input.id, branchId }));
  }),
};
