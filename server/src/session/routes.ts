import { requireSession } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { enter } from './enter.ts';
import { greet } from './greet.ts';
import { readMe } from './me.ts';
import { signOut } from './sign-out.ts';

/** Open to everybody, for nobody is signed in yet; setting a password asks for a session alone. */
export const sessionRoutes = {
  greet: os.session.greet.handler(async ({ context }) => respond(await greet(context))),
  signIn: os.session.signIn.handler(async ({ context, input }) => {
    const entry = await context.identity.signIn(input.username, input.password);
    return respond(await enter(context, entry));
  }),
  read: os.session.read.handler(async ({ context }) =>
    context.caller === null ? null : respond(await readMe(context, context.caller)),
  ),
  signOut: os.session.signOut.handler(async ({ context }) => respond(await signOut(context))),
  setPassword: os.session.setPassword.handler(async ({ context, input }) => {
    const entry = await context.identity.setPassword(requireSession(context), input);
    return respond(await enter(context, entry));
  }),
};
