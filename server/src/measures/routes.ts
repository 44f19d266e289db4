import { permit, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { approveMeasure } from './approve.ts';
import { readMeasures } from './board.ts';
import { carryOutMeasure } from './carry-out.ts';
import { decideMeasures } from './decide.ts';
import { finishTask } from './finish-task.ts';
import { letterFile, letterWord } from './letter.ts';
import { liftMeasure } from './lift.ts';
import { ownMeasures } from './mine.ts';
import { noteMeasure } from './note.ts';
import { reviewMeasure } from './review.ts';
import { revokeMeasure } from './revoke.ts';
import { readMeasure } from './view.ts';
import { waitingMeasures } from './waiting.ts';

/** Where no place is named, the measure says whose it is, and who may. */
export const measureRoutes = {
  ofBranch: os.measures.ofBranch.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-measures', branchId: input.branchId });
    return respond(await readMeasures(context, caller, input));
  }),
  waiting: os.measures.waiting.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-measures', branchId: input.branchId });
    return respond(await waitingMeasures(context, caller, input.branchId));
  }),
  mine: os.measures.mine.handler(async ({ context }) => respond(await ownMeasures(context, requireCaller(context)))),
  read: os.measures.read.handler(async ({ context, input }) => {
    const caller = requireCaller(context);
    const asked = { id: input.id, today: context.clock.today() };
    return respond(await context.store.transaction(caller.committeeId, (tx) => readMeasure(tx, caller, asked)));
  }),
  pdf: os.measures.pdf.handler(async ({ context, input }) =>
    respond(await letterFile(context, requireCaller(context), input.id)),
  ),
  word: os.measures.word.handler(async ({ context, input }) =>
    respond(await letterWord(context, requireCaller(context), input.id)),
  ),
  decide: os.measures.decide.handler(async ({ context, input }) =>
    respond(await decideMeasures(context, requireCaller(context), input)),
  ),
  approve: os.measures.approve.handler(async ({ context, input }) =>
    respond(await approveMeasure(context, requireCaller(context), input)),
  ),
  carryOut: os.measures.carryOut.handler(async ({ context, input }) =>
    respond(await carryOutMeasure(context, requireCaller(context), input)),
  ),
  note: os.measures.note.handler(async ({ context, input }) =>
    respond(await noteMeasure(context, requireCaller(context), input)),
  ),
  finishTask: os.measures.finishTask.handler(async ({ context, input }) =>
    respond(await finishTask(context, requireCaller(context), input)),
  ),
  review: os.measures.review.handler(async ({ context, input }) =>
    respond(await reviewMeasure(context, requireCaller(context), input)),
  ),
  lift: os.measures.lift.handler(async ({ context, input }) =>
    respond(await liftMeasure(context, requireCaller(context), input)),
  ),
  revoke: os.measures.revoke.handler(async ({ context, input }) =>
    respond(await revokeMeasure(context, requireCaller(context), input)),
  ),
};
