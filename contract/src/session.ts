import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, role, year } from './shapes.ts';

const place = z.object({ id, name: z.string(), kind: z.string() });

/**
 * `second-factor`: the password was right, the code of the second factor is to come. `password`: signed in by a one-time
 * code, a password of one's own is to be set. `new-password`: the present one has had its time. `enrolment`: this office
 * needs a second factor and there is none yet.
 */
const due = z.enum(['second-factor', 'password', 'new-password', 'enrolment']);
export type Due = z.infer<typeof due>;

/** Who is signed in, what they may do where, and which day the installation works with. */
const me = z.object({
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
  /** What is still to be done before anything else is allowed, in this order; null once one is in. */
  due: due.nullable(),
  /** Has not read yet what personal data are kept for, in the present wording. */
  statementDue: z.boolean(),
});
export type Me = z.infer<typeof me>;

const password = z.string().min(1).max(200);
const enteredBy = z.enum(['password', 'code', 'portal']);

/** How one proves to be oneself, and where one is signed in. */
const ownSecurity = z.object({
  username: z.string(),
  passwordSetOn: day.nullable(),
  /** When another password is due; null where the installation does not ask for that. */
  passwordDueOn: day.nullable(),
  secondFactor: z.object({
    isSet: z.boolean(),
    isDemanded: z.boolean(),
    setOn: day.nullable(),
    backupCodesLeft: z.int(),
  }),
  /** Who one is at the organization's portal; null where there is no portal, or no link to it. */
  portal: z.object({ name: z.string(), subject: z.string() }).nullable(),
  /** Without addresses, which nobody needs here. */
  sessions: z.array(
    z.object({
      id,
      isThis: z.boolean(),
      begunAt: z.iso.datetime(),
      usedAt: z.iso.datetime(),
      enteredBy,
      browser: z.string(),
    }),
  ),
});
export type OwnSecurity = z.infer<typeof ownSecurity>;

/** Ten codes that stand in for the device, each once; shown this once. */
const backupCodes = z.object({ backupCodes: z.array(z.string()) });

export const session = {
  /** What the sign-in page needs to know before anybody signs in: whether this is the demo, and its names. */
  greet: oc.route({ method: 'GET', path: '/greeting' }).output(
    z.object({
      isDemo: z.boolean(),
      committee: z.string(),
      /** One password for all names of the demo, filled in by a click on a name. */
      demoPassword: z.string().optional(),
      demoAccounts: z.array(z.object({ username: z.string(), name: z.string(), role, place: z.string() })),
      /** What the organization's portal is called, where one may sign in through it. */
      portal: z.string().nullable(),
      passwordRule: z.object({ charactersLeast: z.int(), kindsLeast: z.int(), daysMost: z.int().nullable() }),
    }),
  ),
  signIn: oc
    .route({ method: 'POST', path: '/session' })
    .input(z.object({ username: z.string().min(1).max(100), password }))
    .output(me),
  /** The code of the authenticator, or a backup code. */
  giveSecondFactor: oc
    .route({ method: 'POST', path: '/session/second-factor' })
    .input(z.object({ code: z.string().min(1).max(40) }))
    .output(me),
  read: oc.route({ method: 'GET', path: '/session' }).output(me.nullable()),
  signOut: oc.route({ method: 'DELETE', path: '/session' }).output(z.object({})),
  /** `current` may be left out by whoever came in with a one-time code. */
  setPassword: oc
    .route({ method: 'POST', path: '/session/password' })
    .input(z.object({ current: password.optional(), next: password }))
    .output(me),
  readSecurity: oc.route({ method: 'GET', path: '/me/security' }).output(ownSecurity),
  /** A seed to put into an authenticator; nothing counts before `confirmSecondFactor`. */
  beginSecondFactor: oc
    .route({ method: 'POST', path: '/me/second-factor' })
    .input(z.object({ password: password.optional() }))
    .output(z.object({ seed: z.string(), address: z.string() })),
  confirmSecondFactor: oc
    .route({ method: 'POST', path: '/me/second-factor/confirm' })
    .input(z.object({ code: z.string().min(1).max(40) }))
    .output(backupCodes),
  removeSecondFactor: oc
    .route({ method: 'POST', path: '/me/second-factor/remove' })
    .input(z.object({ password }))
    .output(ownSecurity),
  renewBackupCodes: oc
    .route({ method: 'POST', path: '/me/backup-codes' })
    .input(z.object({ password }))
    .output(backupCodes),
  /** Whoever found a machine left open shall not shut its owner out; `password` may be left out after the portal, which has none. */
  endOther: oc
    .route({ method: 'POST', path: '/me/sessions/{id}/end' })
    .input(z.object({ id, password: password.optional() }))
    .output(ownSecurity),
  endOthers: oc
    .route({ method: 'POST', path: '/me/sessions/end-others' })
    .input(z.object({ password: password.optional() }))
    .output(ownSecurity),
  /** Where to go at the portal; comes back to the page `/portal`. */
  beginPortal: oc.route({ method: 'POST', path: '/session/portal' }).output(z.object({ address: z.string() })),
  finishPortal: oc
    .route({ method: 'POST', path: '/session/portal/finish' })
    .input(z.object({ query: z.string().max(8000) }))
    .output(me),
};
