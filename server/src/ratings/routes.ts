import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { readBranchCard } from './branch-card.ts';
import { confirmRatings } from './confirm.ts';
import { giveDirectStars } from './give-direct-stars.ts';
import { yearTableExcel, yearTableFile } from './pdf.ts';
import { readYearEnd } from './read.ts';
import { reopenYear } from './reopen.ts';

export const ratingRoutes = {
  read: os.ratings.read.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-year-end', branchId: input.branchId });
    return respond(await readYearEnd(context, caller, input.branchId));
  }),
  pdf: os.ratings.pdf.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-year-end', branchId: input.branchId });
    return respond(await yearTableFile(context, caller, input.branchId));
  }),
  excel: os.ratings.excel.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-year-end', branchId: input.branchId });
    return respond(await yearTableExcel(context, caller, input.branchId));
  }),
  readBranch: os.ratings.readBranch.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-branch-card', branchId: input.branchId });
    return respond(await readBranchCard(context, caller, input));
  }),
  giveDirectStars: os.ratings.giveDirectStars.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'give-direct-stars', branchId: input.branchId });
    return respond(await giveDirectStars(context, caller, input));
  }),
  reopen: os.ratings.reopen.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'reopen-year', branchId: input.branchId });
    return respond(await reopenYear(context, caller, input));
  }),
  confirm: os.ratings.confirm.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'confirm-ratings', branchId: input.branchId });
    return respond(await confirmRatings(context, caller, input));
  }),
};
