import type { Problem } from '@xianfeng/engine';
import type { Store } from '@xianfeng/store';
import type { Clock } from '../clock.ts';
import type { Secrets } from '../secrets.ts';

/** Someone trying to prove who they are. */
export interface Attempt {
  /** The name typed in, or an account's: whatever the tries belong to. */
  readonly name: string;
  /** Where the connection comes from: the peer itself, never what a header says. */
  readonly address: string;
  /** Names this browser if the same name has got in with it before. */
  readonly knownBrowser: string | null;
}

/**
 * How many wrong tries there may be within fifteen minutes.
 *
 * Five under a name shut the name (GB/T 22239-2019, 8.1.4.1.b), for everybody who tries it and for no other name. Fifty
 * from an address shut the address: who tries one password on a thousand names gets through fifty of them. An office of
 * two hundred behind one address stays below that even on the morning it starts, one in four mistyping. Tries from this
 * machine itself come from a web server before us, which speaks for everybody: five hundred, and that web server limits
 * its clients itself (docs/operations.md), for what it says of them in a header anybody could write as well.
 *
 * Neither may shut out those who have nothing to do with it. So a browser with which the same name got in before has
 * five tries of its own, counted apart: somebody who wears out a name or an office's address locks only strangers.
 */
export interface AttemptLimits {
  /** Counts a try before it is looked at, so that many at the same time are still only as many. */
  count(attempt: Attempt): Promise<Problem | null>;
  /** After a right one: the name's wrong ones are forgotten, the address has one fewer. */
  forget(attempt: Attempt): Promise<void>;
}

const minute = 60_000;
const attemptsMost = 5;
const ofAddressMost = 50;
const ofThisMachineMost = 500;
export const lockMinutes = 15;

export function openAttemptLimits({ signIns }: Store, { clock, secrets }: { clock: Clock; secrets: Secrets }) {
  // What is kept is a digest under the installation's key, for people type passwords as names by mistake, and addresses
  // are personal data. It is deleted after its fifteen minutes (`sweep`).
  const digestOf = (kind: string, text: string) =>
    Buffer.from(secrets.attempts.digest(`${kind}:${text}`)).toString('hex');
  const countedAs = ({ name, knownBrowser }: Attempt) =>
    knownBrowser === null ? digestOf('name', name) : digestOf('browser', `${knownBrowser}:${name}`);
  const count = (digest: string) => {
    const now = clock.now();
    return signIns.countAttempt(digest, { now, since: new Date(now.getTime() - lockMinutes * minute) });
  };

  const limits: AttemptLimits = {
    async count(attempt) {
      if ((await count(countedAs(attempt))) > attemptsMost) {
        return { code: 'session.locked', facts: { attemptsMost, lockMinutes } };
      }
      if (attempt.knownBrowser !== null) return null;
      const ofAddress = await count(digestOf('address', networkOf(attempt.address)));
      return ofAddress > (isThisMachine(attempt.address) ? ofThisMachineMost : ofAddressMost)
        ? { code: 'session.address-locked', facts: { lockMinutes } }
        : null;
    },
    async forget(attempt) {
      await signIns.forgetAttempts(countedAs(attempt));
      if (attempt.knownBrowser === null) {
        await signIns.uncountAttempt(digestOf('address', networkOf(attempt.address)));
      }
    },
  };
  return limits;
}

export function isThisMachine(address: string): boolean {
  return /^(::ffff:)?127\.|^::1$/i.test(address);
}

/** An IPv4 address as it is; of IPv6 the first half, for whoever has one address there has all of its network. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [front = '', back] = plain.split('::', 2);
  const head = front === '' ? [] : front.split(':');
  const tail = back === undefined || back === '' ? [] : back.split(':');
  const missing = back === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
