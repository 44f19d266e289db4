import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { fileFigures } from './file-figures.ts';
import { listFilings, listReceived } from './list.ts';
import { previewFiling } from './preview.ts';
import { readArrival } from './read-arrival.ts';
import { readFile } from './read-file.ts';
import { takeInFiling } from './take-in.ts';

export const filingRoutes = {
  list: os.filings.list.handler(async ({ context }) =>
    respond(await listFilings(context, await permit(context, access, { act: 'read' }))),
  ),
  preview: os.filings.preview.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read' });
    return respond(await previewFiling(context, caller, input.year));
  }),
  file: os.filings.file.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'file' });
    return respond(await fileFigures(context, caller, input));
  }),
  read: os.filings.read.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read' });
    return respond(await readFile(context, caller, input.id));
  }),
  received: os.filings.received.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read' });
    return respond(await listReceived(context, caller, input.year));
  }),
  readArrival: os.filings.readArrival.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'take-in' });
    return respond(await readArrival(context, caller, input.content));
  }),
  takeIn: os.filings.takeIn.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'take-in' });
    return respond(await takeInFiling(context, caller, input));
  }),
};
