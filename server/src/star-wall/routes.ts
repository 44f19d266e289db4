import { permit, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { addPhoto } from './add-photo.ts';
import { answerStar } from './answer.ts';
import { ownStars } from './mine.ts';
import { proposeWords } from './propose.ts';
import { readPhoto } from './read-photo.ts';
import { readStar } from './view.ts';
import { readStarWall } from './wall.ts';

/** Where no place is named, the star says whose it is, and who may. */
export const starWallRoutes = {
  ofBranch: os.starWall.ofBranch.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'read-star-wall', branchId: input.branchId });
    return respond(await readStarWall(context, caller, input.branchId));
  }),
  mine: os.starWall.mine.handler(async ({ context }) => respond(await ownStars(context, requireCaller(context)))),
  read: os.starWall.read.handler(async ({ context, input }) => {
    const caller = requireCaller(context);
    return respond(await context.store.transaction(caller.committeeId, (tx) => readStar(tx, caller, input.starId)));
  }),
  propose: os.starWall.propose.handler(async ({ context, input }) =>
    respond(await proposeWords(context, requireCaller(context), input)),
  ),
  answer: os.starWall.answer.handler(async ({ context, input }) =>
    respond(await answerStar(context, requireCaller(context), input)),
  ),
  addPhoto: os.starWall.addPhoto.handler(async ({ context, input }) =>
    respond(await addPhoto(context, requireCaller(context), input)),
  ),
  readPhoto: os.starWall.readPhoto.handler(async ({ context, input }) =>
    respond(await readPhoto(context, requireCaller(context), input)),
  ),
};
