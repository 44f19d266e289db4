import type { HandOver } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { handOverView } from './view.ts';

/** What is open in a term's role at its place, and the list as it was made. */
export function readHandOver(
  { store, clock }: Services,
  caller: Caller,
  appointmentId: string,
): Promise<Result<HandOver>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const term = await tx.appointments.find(appointmentId);
    if (term === undefined) return refused({ code: 'access.denied' });
    return done(await handOverView(tx, term, clock.today()));
  });
}
