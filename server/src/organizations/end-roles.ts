import { addDays, done, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Services } from '../context.ts';

/**
 * Ends every role at organizations that are closed. They end yesterday and not with the organization, which may have
 * been closed after its last day: until today their holders passed what was still due there.
 */
export async function endRoles(
  tx: Transaction,
  { clock }: Services,
  organizationIds: readonly string[],
): Promise<Result<null>> {
  await tx.appointments.endAllAt(organizationIds, addDays(clock.today(), -1));
  await tx.appointments.declineAllAt(organizationIds, clock.now());
  return done(null);
}
