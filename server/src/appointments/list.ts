import type { Holder, WaitingAppointment } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { readHolders, readWaiting } from './view.ts';

/** Everybody with what they hold. */
export function listHolders({ store }: Services, { committeeId }: Caller): Promise<Result<Holder[]>> {
  return store.transaction(committeeId, async (tx) => done(await readHolders(tx)));
}

/** What waits for a second person. */
export function listWaiting(
  { store }: Services,
  { committeeId, personId }: Caller,
): Promise<Result<WaitingAppointment[]>> {
  return store.transaction(committeeId, async (tx) => done(await readWaiting(tx, personId)));
}
