import { z } from 'zod';

/** `sign-in.json` in the data folder: what an installation decides about signing in. Everything has its usual value. */
export const signInSettingsShape = z.strictObject({
  /** Whose rules passwords follow: 等保 or OWASP ASVS. */
  passwords: z.enum(['dengbao', 'asvs']).default('dengbao'),
  /** A portal that speaks OpenID Connect, through which people may sign in as well. */
  portal: z
    .strictObject({
      /** As the button says it. */
      name: z.string().min(1).max(40),
      issuer: z.url(),
      clientId: z.string().min(1),
      clientSecret: z.string().min(1),
      /** Where people reach this installation, without a path; the portal sends them back there. */
      ownAddress: z.url(),
      /** What the portal calls the number a person is known by. */
      claim: z.string().min(1).default('sub'),
    })
    .nullable()
    .default(null),
});
export type SignInSettings = z.infer<typeof signInSettingsShape>;
