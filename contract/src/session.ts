import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, role, year } from './shapes.ts';

const place = z.object({ id, name: z.string(), kind: z.string() });

/** Who is signed in, what they may do where, and which day the installation works with. */
export const me = z.object({
  personId: id,
  name: z.string(),
  username: z.string(),
  appointments: z.array(z.object({ role, organization: place })),
  /** The branch one belongs to as a member, if any. */
  branch: place.nullable(),
  committee: place,
  /** The committee's assessment year in use. */
  year,
  /** The business day: the demo's fixed day, else the calendar's. */
  today: day,
  isDemo: z.boolean(),
  /** Signed in by a one-time code: nothing else is allowed before a password is set. */
  mustSetPassword: z.boolean(),
  /** Has not read yet what personal data are kept for, in the present wording. */
  statementDue: z.boolean(),
});
export type Me = z.infer<typeof me>;

export const session = {
  /** What the sign-in page needs to know before anybody signs in: whether this is the demo, and its names. */
  greet: oc.route({ method: 'GET', path: '/greeting' }).output(
    z.object({
      isDemo: z.boolean(),
      committee: z.string(),
      /** One password for all names of the demo, filled in by a click on a name. */
      demoPassword: z.string().optional(),
      demoAccounts: z.array(z.object({ username: z.string(), name: z.string(), role, place: z.string() })),
    }),
  ),
  signIn: oc
    .route({ method: 'POST', path: '/session' })
    .input(z.object({ username: z.string().min(1).max(100), password: z.string().min(1).max(200) }))
    .output(me),
  read: oc.route({ method: 'GET', path: '/session' }).output(me.nullable()),
  signOut: oc.route({ method: 'DELETE', path: '/session' }).output(z.object({})),
  setPassword: oc
    .route({ method: 'POST', path: '/session/password' })
    .input(z.object({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) }))
    .output(me),
};
