import { oc } from '@orpc/contract';
import { z } from 'zod';
import { appointment } from './appointments.ts';
import { day, id, pageOf, paging } from './shapes.ts';

const account = z.object({
  personId: id,
  /** Grows with whatever an administrator does to it; 0 while there is none. Who acts names the one he saw. */
  revision: z.int(),
  name: z.string(),
  branch: z.string().nullable(),
  username: z.string().nullable(),
  state: z.enum(['none', 'code-printed', 'active', 'suspended', 'closed']),
  /** When its holder last got in. */
  enteredOn: day.nullable(),
  /** Open, and nobody got in for ninety days. */
  isDormant: z.boolean(),
  /** `missing`: the office asks for one and there is none. */
  secondFactor: z.enum(['none', 'missing', 'set']),
  /** Who the person is at the organization's portal. */
  portalSubject: z.string().nullable(),
  appointments: z.array(appointment),
});
export type Account = z.infer<typeof account>;

const printedCode = z.object({
  personId: id,
  name: z.string(),
  branch: z.string().nullable(),
  username: z.string(),
  code: z.string(),
  expiresAt: z.iso.datetime(),
});
export type PrintedCode = z.infer<typeof printedCode>;

const seen = z.object({ personId: id, revision: z.int().min(0) });

export const accounts = {
  /** By branch and surname strokes. Words are names of people, which never stand in an address; hence no GET. */
  list: oc
    .route({ method: 'POST', path: '/accounts/search' })
    .input(
      z.object({
        ...paging,
        branchId: id.optional(),
        words: z.string().max(100).optional(),
        state: z
          .enum(['none', 'code-printed', 'active', 'suspended', 'closed', 'dormant', 'factor-missing'])
          .optional(),
      }),
    )
    .output(
      pageOf(account).extend({
        /** Of everybody, whatever was searched for. */
        people: z.int(),
        dormant: z.int(),
        without: z.int(),
      }),
    ),
  /** Makes accounts, or new codes for existing ones; each code is shown once, for printing. */
  printCodes: oc
    .route({ method: 'POST', path: '/accounts/codes' })
    .input(z.object({ people: z.array(seen).min(1).max(1000) }))
    .output(z.array(printedCode)),
  close: oc.route({ method: 'POST', path: '/accounts/{personId}/close' }).input(seen).output(account),
  /** Sets an account aside; appointments stay, and `resume` lifts it. */
  suspend: oc.route({ method: 'POST', path: '/accounts/{personId}/suspend' }).input(seen).output(account),
  resume: oc.route({ method: 'POST', path: '/accounts/{personId}/resume' }).input(seen).output(account),
  /** Sets all dormant accounts aside, and answers how many. */
  suspendDormant: oc
    .route({ method: 'POST', path: '/accounts/suspend-dormant' })
    .output(z.object({ suspended: z.int() })),
  /** Signs a person out everywhere. */
  endSessions: oc
    .route({ method: 'POST', path: '/accounts/{personId}/sessions/end' })
    .input(z.object({ personId: id }))
    .output(account),
  /** For a lost device: takes the second factor away and prints a one-time code in place of the password. */
  resetSecondFactor: oc
    .route({ method: 'POST', path: '/accounts/{personId}/second-factor/reset' })
    .input(seen)
    .output(printedCode),
  /** Writes down who the person is at the portal; null takes it away. */
  linkPortal: oc
    .route({ method: 'POST', path: '/accounts/{personId}/portal' })
    .input(seen.extend({ subject: z.string().trim().min(1).max(200).nullable() }))
    .output(account),
};
