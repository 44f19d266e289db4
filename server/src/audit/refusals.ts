import type { Store } from '@xianfeng/store';
import type { Clock } from '../clock.ts';
import { newIdentifier } from '../identifier.ts';
import type { Secrets } from '../secrets.ts';
import { writeLog } from '../write-log.ts';

/** Something that was tried and not let through. */
export interface RefusedAttempt {
  readonly committeeId: string;
  readonly account: { readonly id: string; readonly personId: string };
  /** False where somebody only claimed to be the one: then it happened to them, and nobody did it. */
  readonly isProved: boolean;
  readonly route: string;
  readonly code: string;
  readonly from: string | null;
  /** What was sent: of the ids in it a keyed digest is kept, which tells whether the same was tried, and not what. */
  readonly sent?: unknown;
}

export interface Refusals {
  /** Writes it into the trail; or counts it, where the same account was refused by the same route within this minute. */
  note(attempt: RefusedAttempt): Promise<void>;
  /** Writes down what was counted in minutes that are over, or all of it. */
  writeCounted(isAll?: boolean): Promise<void>;
}

const minute = 60_000;
/** Of one account within a minute; what is refused by further routes is counted together. */
const routesMost = 10;
const otherRoutes = 'others';

interface Line {
  readonly attempt: RefusedAttempt;
  readonly at: number;
  /** Refused since the entry was written. */
  counted: number;
}

/**
 * Refused attempts (access.denied, a lock-out) are acts of the trail: who, when, by which route. So that nobody can flood
 * the trail by being refused, there is one entry at most for an account, a route and a minute; the first is written at
 * once, the others as a count when the minute is over. The ballot box stands outside of this: it knows no accounts.
 */
export function openRefusals({ store, clock, secrets }: { store: Store; clock: Clock; secrets: Secrets }): Refusals {
  const lines = new Map<string, Line>();

  function write(attempt: RefusedAttempt, count: number): Promise<void> {
    const { committeeId, account, isProved, route, code, from, sent } = attempt;
    const ids = idsIn(sent);
    const asked = ids === '' ? {} : { asked: digestOf(secrets, ids) };
    return store
      .transaction(committeeId, (tx) =>
        tx.audit.append({
          id: newIdentifier(),
          recordedAt: clock.now(),
          accountId: isProved ? account.id : null,
          personId: isProved ? account.personId : null,
          act: 'access.refused',
          organizationId: null,
          subjectId: isProved ? null : account.personId,
          onBehalfOfId: null,
          detail: JSON.stringify({ from, changes: [{ after: { route, refused: code, count, ...asked } }] }),
        }),
      )
      .then(() => undefined)
      .catch((error: unknown) => writeLog('error', 'refusal.unwritten', { reason: String(error) }));
  }

  async function note(attempt: RefusedAttempt): Promise<void> {
    const at = Math.floor(clock.now().getTime() / minute);
    const { id } = attempt.account;
    const key = `${id} ${attempt.route}`;
    const line = lines.get(key);
    if (line?.at === at) {
      line.counted += 1;
      return;
    }
    const isMany = [...lines.values()].filter((each) => each.attempt.account.id === id && each.at === at).length;
    if (isMany >= routesMost && attempt.route !== otherRoutes) return note({ ...attempt, route: otherRoutes });
    lines.set(key, { attempt, at, counted: 0 });
    await write(attempt, 1 + (line?.counted ?? 0));
  }

  return {
    note,
    async writeCounted(isAll = false) {
      const at = Math.floor(clock.now().getTime() / minute);
      for (const [key, line] of lines) {
        if (line.at === at && !isAll) continue;
        lines.delete(key);
        if (line.counted > 0) await write(line.attempt, line.counted);
      }
    },
  };
}

const isId = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

function idsIn(sent: unknown): string {
  return (JSON.stringify(sent ?? null).match(isId) ?? []).toSorted().join(' ');
}

function digestOf({ attempts }: Secrets, ids: string): string {
  return Buffer.from(attempts.digest(`refused:${ids}`))
    .toString('hex')
    .slice(0, 16);
}
