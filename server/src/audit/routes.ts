import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { exportAudit } from './export.ts';
import { readFindings } from './findings.ts';
import { listAudit } from './list.ts';
import { readAuditState, verifyRecords } from './state.ts';

export const auditRoutes = {
  list: os.audit.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-trail' });
    return respond(await listAudit(context, caller, input));
  }),
  findings: os.audit.findings.handler(async ({ context }) => {
    const caller = await permit(context, access, { act: 'read-findings' });
    return respond(await readFindings(context, caller));
  }),
  state: os.audit.state.handler(async ({ context }) => {
    const caller = await permit(context, access, { act: 'read-trail' });
    return respond(await readAuditState(context, caller));
  }),
  verify: os.audit.verify.handler(async ({ context }) => {
    const caller = await permit(context, access, { act: 'read-trail' });
    return respond(await verifyRecords(context, caller));
  }),
  export: os.audit.export.handler(async ({ context }) => {
    const caller = await permit(context, access, { act: 'read-trail' });
    return exportAudit(context, caller);
  }),
};
