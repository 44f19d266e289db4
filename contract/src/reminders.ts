import { oc } from '@orpc/contract';
import { z } from 'zod';
import { problem } from './shapes.ts';

const own = z.object({
  /** Whether this installation sends mail at all. */
  isMailOn: z.boolean(),
  /** Where the caller wants to be reminded; null where he does not. */
  address: z.string().nullable(),
});
export type OwnReminders = z.infer<typeof own>;

const state = z.object({
  isMailOn: z.boolean(),
  isWebhookOn: z.boolean(),
  /** What could not be sent today, by the way it should have gone; it is tried again. */
  failed: z.array(z.object({ channel: z.enum(['mail', 'webhook']), count: z.int(), problem })).max(100),
});

/** What is due told outside the pages: by mail to whoever wants it, in numbers to one address of the organization. */
export const reminders = {
  readOwn: oc.route({ method: 'GET', path: '/me/reminders' }).output(own),
  /** Null takes the address out again. */
  setOwn: oc
    .route({ method: 'POST', path: '/me/reminders' })
    .input(z.object({ address: z.email().max(200).nullable() }))
    .output(own),
  readState: oc.route({ method: 'GET', path: '/reminders' }).output(state),
};
