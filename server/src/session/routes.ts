import { requireCaller, requireSession } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { endOtherSessions } from './end-sessions.ts';
import { enter } from './enter.ts';
import { greet } from './greet.ts';
import { readMe } from './me.ts';
import { beginPortal, finishPortal } from './portal.ts';
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor, renewBackupCodes } from './second-factor.ts';
import { readSecurity } from './security.ts';
import { signOut } from './sign-out.ts';

/** The way in is open to everybody, for nobody is signed in yet; the rest is about the caller's own account alone. */
export const sessionRoutes = {
  greet: os.session.greet.handler(async ({ context }) => respond(await greet(context))),
  signIn: os.session.signIn.handler(async ({ context, input }) =>
    respond(await enter(context, await context.identity.signIn(context.request, input))),
  ),
  giveSecondFactor: os.session.giveSecondFactor.handler(async ({ context, input }) => {
    const caller = requireSession(context);
    return respond(await enter(context, await context.identity.giveSecondFactor(context.request, caller, input.code)));
  }),
  read: os.session.read.handler(async ({ context }) =>
    context.caller === null ? null : respond(await readMe(context, context.caller)),
  ),
  signOut: os.session.signOut.handler(async ({ context }) => respond(await signOut(context))),
  setPassword: os.session.setPassword.handler(async ({ context, input }) => {
    const caller = requireCaller(context, 'password', 'new-password');
    return respond(await enter(context, await context.identity.setPassword(context.request, caller, input)));
  }),
  readSecurity: os.session.readSecurity.handler(async ({ context }) =>
    respond(await readSecurity(context, requireCaller(context))),
  ),
  beginSecondFactor: os.session.beginSecondFactor.handler(async ({ context, input }) =>
    respond(await beginSecondFactor(context, requireCaller(context, 'enrolment'), input)),
  ),
  confirmSecondFactor: os.session.confirmSecondFactor.handler(async ({ context, input }) =>
    respond(await confirmSecondFactor(context, requireCaller(context, 'enrolment'), input)),
  ),
  removeSecondFactor: os.session.removeSecondFactor.handler(async ({ context, input }) =>
    respond(await removeSecondFactor(context, requireCaller(context), input)),
  ),
  renewBackupCodes: os.session.renewBackupCodes.handler(async ({ context, input }) =>
    respond(await renewBackupCodes(context, requireCaller(context), input)),
  ),
  endOther: os.session.endOther.handler(async ({ context, input }) =>
    respond(await endOtherSessions(context, requireCaller(context), input)),
  ),
  endOthers: os.session.endOthers.handler(async ({ context, input }) =>
    respond(await endOtherSessions(context, requireCaller(context), input)),
  ),
  beginPortal: os.session.beginPortal.handler(async ({ context }) => respond(await beginPortal(context))),
  finishPortal: os.session.finishPortal.handler(async ({ context, input }) =>
    respond(await finishPortal(context, input.query)),
  ),
};
