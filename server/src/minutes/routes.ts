import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { minutesFile, minutesWord } from './papers.ts';
import { readStep, readYearSteps } from './read.ts';
import { recordMinutes } from './record.ts';
import { withdrawMinutes } from './withdraw.ts';

export const minutesRoutes = {
  year: os.minutes.year.handler(async ({ context, input: { branchId } }) => {
    const caller = await permit(context, access, { act: 'read-step', branchId });
    return respond(await readYearSteps(context, caller, branchId));
  }),
  read: os.minutes.read.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-step', branchId: input.branchId });
    return respond(await readStep(context, caller, input));
  }),
  pdf: os.minutes.pdf.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-step', branchId: input.branchId });
    return respond(await minutesFile(context, caller, input));
  }),
  word: os.minutes.word.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-step', branchId: input.branchId });
    return respond(await minutesWord(context, caller, input));
  }),
  record: os.minutes.record.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'record-step', branchId: input.branchId });
    return respond(await recordMinutes(context, caller, input));
  }),
  withdraw: os.minutes.withdraw.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'record-step', branchId: input.branchId });
    return respond(await withdrawMinutes(context, caller, input));
  }),
};
