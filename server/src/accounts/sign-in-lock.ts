import { createHash } from 'node:crypto';
import type { Problem } from '@xianfeng/engine';
import type { Store } from '@xianfeng/store';
import type { Clock } from '../clock.ts';

/** Five wrong tries in fifteen minutes shut a name, for everybody who tries it and for no other name. */
export interface SignInLock {
  /** Counts a try before it is looked at, so that many at the same time are still only five. */
  count(username: string): Promise<Problem | null>;
  /** After a right one. */
  forget(username: string): Promise<void>;
}

const minute = 60_000;
const attemptsMost = 5;
const lockMinutes = 15;

export function openSignInLock({ signIns }: Store, clock: Clock): SignInLock {
  const since = () => new Date(clock.now().getTime() - lockMinutes * minute);
  return {
    async count(username) {
      const attempts = await signIns.countAttempt(digestOf(username), { now: clock.now(), since: since() });
      return attempts > attemptsMost ? { code: 'session.locked', facts: { attemptsMost, lockMinutes } } : null;
    },
    forget: (username) => signIns.forgetAttempts(digestOf(username), since()),
  };
}

function digestOf(username: string): string {
  return createHash('sha256').update(username, 'utf8').digest('hex');
}
