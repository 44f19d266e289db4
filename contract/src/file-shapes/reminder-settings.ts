import { z } from 'zod';

/** `reminders.json` in the data folder: by which ways an installation reminds. Without the file it reminds on its pages alone. */
export const reminderSettingsShape = z.strictObject({
  /** Where people reach this installation, without a path; what is sent leads there. */
  ownAddress: z.url(),
  /** The mail server that takes what we send (RFC 5321). */
  mail: z
    .strictObject({
      host: z.string().min(1),
      port: z.int().min(1).max(65_535).default(465),
      /** `tls` from the first byte, `starttls` and nothing without it, or `none` for a server on this machine. */
      security: z.enum(['tls', 'starttls', 'none']).default('tls'),
      user: z.string().min(1).optional(),
      password: z.string().min(1).optional(),
      from: z.email(),
    })
    .nullable()
    .default(null),
  /** One address of the organization that is told how many steps are due in which branch, and nothing about people. */
  webhook: z
    .strictObject({
      address: z.url({ protocol: /^https?$/ }),
      /** Both sides know it; what we send is signed with it. */
      secret: z.string().min(32),
      /** Addresses inside the organization's own network that it may stand at; every other one must be public. */
      allowed: z.array(z.union([z.ipv4(), z.ipv6()])).default([]),
    })
    .nullable()
    .default(null),
});
export type ReminderSettings = z.infer<typeof reminderSettingsShape>;
