import type { Me } from '@xianfeng/contract';

/** Whether somebody keeps the sheets of a branch; the server says the same. */
export function mayKeep({ appointments }: Pick<Me, 'appointments'>, branchId: string): boolean {
  return appointments.some(
    ({ role, organization }) => organization.id === branchId && (role === 'recorder' || role === 'branch-secretary'),
  );
}
