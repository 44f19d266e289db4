import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { starListExcel, starListFile } from './pdf.ts';
import { readStarRegister } from './register.ts';

export const starRoutes = {
  register: os.stars.register.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-stars', branchId: input.branchId });
    return respond(await readStarRegister(context, caller, input.branchId));
  }),
  pdf: os.stars.pdf.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-stars', branchId: input.branchId });
    return respond(await starListFile(context, caller, input.branchId));
  }),
  excel: os.stars.excel.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-stars', branchId: input.branchId });
    return respond(await starListExcel(context, caller, input.branchId));
  }),
};
