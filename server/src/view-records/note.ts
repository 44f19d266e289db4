import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';

/**
 * Writes down that somebody opened these people's card or record, so that they can see who looked (PIPL 44, 45). Nothing
 * is written for looking at oneself.
 */
export async function noteViews(
  tx: Transaction,
  { clock }: Pick<Services, 'clock'>,
  caller: Caller,
  subjectIds: readonly string[],
): Promise<void> {
  const others = [...new Set(subjectIds)].filter((id) => id !== caller.personId);
  if (others.length === 0) return;
  const role = caller.appointments[0]?.role ?? 'member';
  await tx.viewRecords.add({ viewerId: caller.personId, role, subjectIds: others, day: clock.today() });
}
