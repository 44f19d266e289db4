import type { Account } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { AppointmentRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { readAccount } from './view.ts';

export interface EndingAppointment {
  readonly id: string;
  /** Its last day. */
  readonly toOn: string;
}

/** Ends an appointment on a day; it counts to the end of that day. The same again changes nothing. */
export function endAppointment(
  services: Services,
  caller: Caller,
  ending: EndingAppointment,
): Promise<Result<Account>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const standing = await tx.appointments.lock(ending.id);
    if (standing === undefined) return refused({ code: 'access.denied' });
    const problem = standing.to_on === ending.toOn ? null : await endingProblem(tx, standing, ending.toOn);
    if (problem !== null) return refused(problem);
    await tx.appointments.end(ending.id, ending.toOn);
    return done(await readAccount(tx, standing.person_id));
  });
}

async function endingProblem(tx: Transaction, standing: AppointmentRow, toOn: string): Promise<Problem | null> {
  const { from_on: fromOn, to_on: endsOn } = standing;
  if (toOn < fromOn) return { code: 'appointment.ends-before-it-begins', facts: { fromOn, toOn } };
  if (endsOn !== null && endsOn < toOn) return { code: 'appointment.ended', facts: { endedOn: endsOn } };
  if (standing.role !== 'administrator') return null;
  const others = (await tx.appointments.list()).filter(
    (row) => row.role === 'administrator' && row.id !== standing.id && (row.to_on === null || row.to_on > toOn),
  );
  // Without any administrator nobody could let anybody in again.
  return others.length === 0 ? { code: 'appointment.last-administrator' } : null;
}
