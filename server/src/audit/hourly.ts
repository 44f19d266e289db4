import type { Services } from '../context.ts';
import { makeCheckpoint } from './make-checkpoint.ts';

const hour = 60 * 60 * 1000;
const requestDaysMost = 3;

/** Once an hour: signs where each committee's chains stand, where they have moved, and forgets requests of days ago. */
export async function keepHour(services: Services): Promise<void> {
  const { store, clock } = services;
  const before = new Date(clock.now().getTime() - requestDaysMost * 24 * hour);
  for (const { id } of await store.committees.list()) {
    await store.transaction(id, async (tx) => {
      await tx.requestKeys.forgetBefore(before);
      const [latest, audit, ledger] = [await tx.checkpoints.latest(), await tx.audit.head(), await tx.ledger.head()];
      const hasMoved = latest?.audit_sequence !== audit.sequence || latest.ledger_sequence !== ledger.sequence;
      if (hasMoved && audit.sequence + ledger.sequence > 0)
        await makeCheckpoint(services, tx, { committeeId: id, cause: 'hour' });
    });
  }
}

/** Keeps every hour until it is stopped; one that fails is tried again in the next. */
export function startHours(services: Services, onFailure: (error: unknown) => void): { stop(): void } {
  const keep = () => void keepHour(services).catch(onFailure);
  const timer = setInterval(keep, hour);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
