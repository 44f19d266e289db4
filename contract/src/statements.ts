import { oc } from '@orpc/contract';
import { z } from 'zod';

const standing = z.object({
  /** The wording in force. */
  version: z.string(),
  /** When one has read it; null where one has not. */
  readAt: z.iso.datetime().nullable(),
});

/** What people are told about their data at their first sign-in, and once more when the wording changes. */
export const statements = {
  read: oc.route({ method: 'GET', path: '/me/statement' }).output(standing),
  /** Writes down that one has read it; twice is once. */
  acknowledge: oc
    .route({ method: 'POST', path: '/me/statement/reading' })
    .input(z.object({ version: z.string().min(1).max(20) }))
    .output(standing),
};
