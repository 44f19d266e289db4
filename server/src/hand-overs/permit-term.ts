import { permit, requireCaller } from '../access.ts';
import type { Caller, Context } from '../context.ts';
import { access } from './access.ts';

/**
 * Asks whether the caller may do an act to a term: one's own, or one at a place one reaches. An unknown term stands for
 * its own id as a place, which is nobody's, and is denied like one.
 */
export async function permitTerm(context: Context, act: 'read' | 'hand-over', appointmentId: string): Promise<Caller> {
  const caller = requireCaller(context);
  const term = await context.store.transaction(caller.committeeId, (tx) => tx.appointments.find(appointmentId));
  if (term?.person_id === caller.personId) return permit(context, access, { act, personId: caller.personId });
  return permit(context, access, { act, organizationId: term?.organization_id ?? appointmentId });
}
