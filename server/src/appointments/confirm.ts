import type { Holder } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { AppointmentRow, Transaction } from '@xianfeng/store';
import { commitUnlessRefused } from '../commit-unless-refused.ts';
import type { Caller, Services } from '../context.ts';
import { readHolder } from './view.ts';

/** Lets a granted role have effect: somebody else than who granted it and than who it is about. Twice is once. */
export function confirmAppointment(services: Services, caller: Caller, id: string): Promise<Result<Holder>> {
  return decide(services, caller, id, async (tx, standing) => {
    if (standing.declined_at !== null) return false;
    if (standing.confirmed_at === null) await tx.appointments.confirm(id, caller.personId, services.clock.now());
    return true;
  });
}

/** Sends a granted role away; it never has effect. Twice is once. */
export function declineAppointment(services: Services, caller: Caller, id: string): Promise<Result<Holder>> {
  return decide(services, caller, id, async (tx, standing) => {
    if (standing.confirmed_at !== null) return false;
    if (standing.declined_at === null) await tx.appointments.decline(id, services.clock.now());
    return true;
  });
}

/** `act` says false where the opposite has been decided already. */
function decide(
  services: Services,
  caller: Caller,
  id: string,
  act: (tx: Transaction, standing: AppointmentRow) => Promise<boolean>,
): Promise<Result<Holder>> {
  return commitUnlessRefused(services.store, caller.committeeId, async (tx) => {
    const standing = await tx.appointments.lock(id);
    if (standing === undefined) return refused({ code: 'access.denied' });
    if (standing.granted_by === caller.personId || standing.person_id === caller.personId) {
      return refused({ code: 'appointment.second-person-needed' });
    }
    if (!(await act(tx, standing))) return refused({ code: 'appointment.decided-already' });
    return done(await readHolder(tx, standing.person_id));
  });
}
