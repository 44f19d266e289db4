import { openAttemptLimits } from './attempt-limits.ts';
import type { Identity, IdentityOptions } from './identity.ts';
import { openKnownBrowsers } from './known-browser.ts';
import { openPasswordChange } from './password-change.ts';
import { openSessions } from './open-sessions.ts';
import { openSignIn } from './sign-in.ts';
import { openSignInLibrary } from './sign-in-library.ts';

/** Puts the parts of signing in together. */
export function openIdentity(options: IdentityOptions): Identity {
  const { store, secrets, passwordProfile, isSecondFactorDemanded } = options;
  const means = {
    ...options,
    limits: openAttemptLimits(store, options),
    browsers: openKnownBrowsers(secrets),
    library: openSignInLibrary({ store, secrets }),
  };
  const sessions = openSessions(means);
  const signIn = openSignIn(means, sessions);
  const change = openPasswordChange(means, sessions);
  return { passwordProfile, isSecondFactorDemanded, ...signIn, ...change, ...sessions };
}
