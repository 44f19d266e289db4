import type { Sheet } from '@xianfeng/contract';
import { useMe } from '../session/queries.ts';

/** Whether the reader may propose that a passed score of these is corrected: whoever keeps the sheet. */
export function useMayCorrect(branchId: string, subject: Sheet['subject']): boolean {
  const { appointments } = useMe();
  if (subject === 'branch') return appointments.some(({ role }) => role === 'committee-officer');
  return appointments.some(
    ({ role, organization }) => organization.id === branchId && (role === 'recorder' || role === 'branch-secretary'),
  );
}
