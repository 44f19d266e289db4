import { done, refused, type Result } from '@xianfeng/engine';
import { isThisMachine, lockMinutes, networkOf } from '../accounts/attempt-limits.ts';
import type { Context } from '../context.ts';

const minute = 60_000;
/** A web server before us speaks for everybody, and limits its clients itself. */
const ofThisMachineTimes = 50;

interface Limit {
  readonly what: 'leave' | 'code';
  readonly most: number;
}

/**
 * So often within a quarter of an hour from one address, as where people sign in: what is kept is a digest under the
 * installation's key, deleted after its time, and it is counted apart from what is said.
 */
export async function limitAddress(
  { store, secrets, clock, request }: Pick<Context, 'store' | 'secrets' | 'clock' | 'request'>,
  { what, most }: Limit,
): Promise<Result<null>> {
  const now = clock.now();
  const digest = Buffer.from(secrets.attempts.digest(`suggestion-${what}:${networkOf(request.from)}`)).toString('hex');
  const count = await store.signIns.countAttempt(digest, {
    now,
    since: new Date(now.getTime() - lockMinutes * minute),
  });
  return count > most * (isThisMachine(request.from) ? ofThisMachineTimes : 1)
    ? refused({ code: 'suggestion.too-often', facts: { minutes: lockMinutes } })
    : done(null);
}
