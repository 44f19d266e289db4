import { oc } from '@orpc/contract';
import { z } from 'zod';
import { appointment } from './appointments.ts';
import { id } from './shapes.ts';

const account = z.object({
  personId: id,
  name: z.string(),
  branch: z.string().nullable(),
  username: z.string().nullable(),
  state: z.enum(['none', 'code-printed', 'active', 'closed']),
  appointments: z.array(appointment),
});
export type Account = z.infer<typeof account>;

const printedCode = z.object({
  personId: id,
  name: z.string(),
  username: z.string(),
  code: z.string(),
  expiresAt: z.iso.datetime(),
});
export type PrintedCode = z.infer<typeof printedCode>;

export const accounts = {
  list: oc
    .route({ method: 'GET', path: '/accounts' })
    .input(z.object({ branchId: id.optional() }))
    .output(z.array(account)),
  /** Makes accounts, or new codes for existing ones; each code is shown once, for printing. */
  printCodes: oc
    .route({ method: 'POST', path: '/accounts/codes' })
    .input(z.object({ personIds: z.array(id).min(1).max(1000) }))
    .output(z.array(printedCode)),
  close: oc
    .route({ method: 'POST', path: '/accounts/{personId}/close' })
    .input(z.object({ personId: id }))
    .output(account),
};
