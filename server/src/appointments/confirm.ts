import type { Holder } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { AppointmentRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { readHolder } from './view.ts';

/** Lets a granted role have effect: somebody else than who granted it and than who it is about. Twice is once. */
export function confirmAppointment(context: Context, caller: Caller, id: string): Promise<Result<Holder>> {
  return decide(context, caller, id, async (tx, standing) => {
    if (standing.declined_at !== null) return 'opposite';
    if (standing.confirmed_at !== null) return 'standing';
    await tx.appointments.confirm(id, caller.personId, context.clock.now());
    return 'done';
  });
}

/** Sends a granted role away; it never has effect. Twice is once. */
export function declineAppointment(context: Context, caller: Caller, id: string): Promise<Result<Holder>> {
  return decide(context, caller, id, async (tx, standing) => {
    if (standing.confirmed_at !== null) return 'opposite';
    if (standing.declined_at !== null) return 'standing';
    await tx.appointments.decline(id, context.clock.now());
    return 'done';
  });
}

/** Whether it was decided now, stood already, or the opposite stands. */
type Decided = 'done' | 'standing' | 'opposite';

function decide(
  context: Context,
  caller: Caller,
  id: string,
  act: (tx: Transaction, standing: AppointmentRow) => Promise<Decided>,
): Promise<Result<Holder>> {
  return commit(context, caller, async (tx, trail) => {
    const standing = await tx.appointments.lock(id);
    if (standing === undefined) return refused({ code: 'access.denied' });
    if (standing.granted_by === caller.personId || standing.person_id === caller.personId) {
      return refused({ code: 'appointment.second-person-needed' });
    }
    const decided = await act(tx, standing);
    if (decided === 'opposite') return refused({ code: 'appointment.decided-already' });
    if (decided === 'done') {
      const { person_id: subjectId, organization_id: organizationId, role, granted_by: grantedBy } = standing;
      trail.add({ subjectId, organizationId, before: { id, role, grantedBy } });
    }
    return done(await readHolder(tx, standing.person_id));
  });
}
