import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { carryOutErasure } from './carry-out.ts';
import { previewErasure } from './preview.ts';

export const retentionRoutes = {
  preview: os.retention.preview.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'preview' });
    return respond(await previewErasure(context, caller, input.auditDays));
  }),
  carryOut: os.retention.carryOut.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'carry-out' });
    return respond(await carryOutErasure(context, caller, input));
  }),
};
