import type { Holder, Role } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { AppointmentRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { readHolder } from './view.ts';

export interface EndingAppointment {
  readonly id: string;
  readonly revision: number;
  /** Its last day. */
  readonly toOn: string;
}

/** Ends an appointment on a day; it counts to the end of that day. The same again changes nothing. */
export function endAppointment(context: Context, caller: Caller, ending: EndingAppointment): Promise<Result<Holder>> {
  return commit(context, caller, async (tx, trail) => {
    const standing = await tx.appointments.lock(ending.id);
    if (standing === undefined) return refused({ code: 'access.denied' });
    if (standing.to_on !== ending.toOn) {
      const { revision } = ending;
      const problem = await endingProblem(tx, standing, { revision, toOn: ending.toOn });
      if (problem !== null) return refused(problem);
      await tx.appointments.end(ending.id, ending.toOn);
      const { person_id: subjectId, organization_id: organizationId, role, to_on: toOn } = standing;
      trail.add({ subjectId, organizationId, before: { id: ending.id, role, toOn }, after: { toOn: ending.toOn } });
    }
    return done(await readHolder(tx, standing.person_id));
  });
}

/** Without one of these nobody could let anybody in again, or nobody would see what was done. */
const neverVacant: readonly Role[] = ['system-administrator', 'security-administrator', 'audit-administrator'];

async function endingProblem(
  tx: Transaction,
  standing: AppointmentRow,
  { revision, toOn }: Pick<EndingAppointment, 'revision' | 'toOn'>,
): Promise<Problem | null> {
  if (standing.revision !== revision) return { code: 'appointment.changed-meanwhile' };
  const { from_on: fromOn, to_on: endsOn, role } = standing;
  if (toOn < fromOn) return { code: 'appointment.ends-before-it-begins', facts: { fromOn, toOn } };
  if (endsOn !== null && endsOn < toOn) return { code: 'appointment.ended', facts: { endedOn: endsOn } };
  if (!neverVacant.includes(role) || standing.confirmed_at === null) return null;
  const successors = (await tx.appointments.list()).filter(
    (row) =>
      row.role === role &&
      row.id !== standing.id &&
      row.confirmed_at !== null &&
      (row.to_on === null || row.to_on > toOn),
  );
  return successors.length === 0 ? { code: 'appointment.last-administrator', facts: { role } } : null;
}
