import { permit, requireCaller } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { readBoard } from './board.ts';
import { readBundles } from './bundles.ts';
import { cancelBallot } from './cancel.ts';
import { claimPaper } from './claim.ts';
import { claimTicket } from './claim-ticket.ts';
import { closeBox } from './close.ts';
import { takeCount } from './count.ts';
import { freezeBallot } from './freeze.ts';
import { giveKey } from './give-key.ts';
import { ballotsOfYear } from './held-in-year.ts';
import { openCasting } from './open.ts';
import { ownBallots } from './own.ts';
import { nameScores } from './name-scores.ts';
import { prepareBallot } from './prepare.ts';
import { publishBallot } from './publish.ts';
import { readManifestOf } from './read-manifest.ts';
import { viewBallot } from './view.ts';

/** Where no place is named, the ballot itself says whose it is, and who may. */
export const ballotRoutes = {
  ofBranch: os.ballots.ofBranch.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'lead-ballots', branchId: input.branchId });
    return respond(await ballotsOfYear(context, caller, input));
  }),
  mine: os.ballots.mine.handler(async ({ context }) => respond(await ownBallots(context, requireCaller(context)))),
  read: os.ballots.read.handler(async ({ context, input }) =>
    respond(await viewBallot(context, requireCaller(context), input.id)),
  ),
  prepare: os.ballots.prepare.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'lead-ballots', branchId: input.branchId });
    return respond(await prepareBallot(context, caller, input));
  }),
  giveKey: os.ballots.giveKey.handler(async ({ context, input }) =>
    respond(await giveKey(context, requireCaller(context), input)),
  ),
  freeze: os.ballots.freeze.handler(async ({ context, input }) =>
    respond(await freezeBallot(context, requireCaller(context), input.id)),
  ),
  manifest: os.ballots.manifest.handler(async ({ context, input }) =>
    respond(await readManifestOf(context, requireCaller(context), input.id)),
  ),
  claim: os.ballots.claim.handler(async ({ context, input }) =>
    respond(await claimPaper(context, requireCaller(context), input)),
  ),
  claimTicket: os.ballots.claimTicket.handler(async ({ context, input }) =>
    respond(await claimTicket(context, requireCaller(context), input)),
  ),
  open: os.ballots.open.handler(async ({ context, input }) =>
    respond(await openCasting(context, requireCaller(context), input.id)),
  ),
  close: os.ballots.close.handler(async ({ context, input }) =>
    respond(await closeBox(context, requireCaller(context), input.id)),
  ),
  bundles: os.ballots.bundles.handler(async ({ context, input }) =>
    respond(await readBundles(context, requireCaller(context), input.id)),
  ),
  count: os.ballots.count.handler(async ({ context, input }) =>
    respond(await takeCount(context, requireCaller(context), input)),
  ),
  board: os.ballots.board.handler(async ({ context, input }) =>
    respond(await readBoard(context, requireCaller(context), input.id)),
  ),
  nameScores: os.ballots.nameScores.handler(async ({ context, input }) =>
    respond(await nameScores(context, requireCaller(context), input)),
  ),
  publish: os.ballots.publish.handler(async ({ context, input }) =>
    respond(await publishBallot(context, requireCaller(context), input)),
  ),
  cancel: os.ballots.cancel.handler(async ({ context, input }) =>
    respond(await cancelBallot(context, requireCaller(context), input)),
  ),
};
