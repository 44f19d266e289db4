import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { takeUpload } from '../spreadsheets/uploaded-file.ts';
import { access } from './access.ts';
import { bringTemplate } from './bring.ts';
import { listTemplates } from './list.ts';
import { readTemplate } from './read.ts';

export const paperTemplateRoutes = {
  list: os.paperTemplates.list.handler(async ({ context }) =>
    respond(await listTemplates(context, await permit(context, access, { act: 'read' }))),
  ),
  read: os.paperTemplates.read.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read' });
    return respond(await readTemplate(context, caller, input));
  }),
  bring: os.paperTemplates.bring.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'bring' });
    return respond(await bringTemplate(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  restore: os.paperTemplates.restore.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'bring' });
    return respond(await bringTemplate(context, caller, { ...input, file: null }));
  }),
};
