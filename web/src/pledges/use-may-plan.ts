import { useMe } from '../session/queries.ts';

/** Whether the reader plans a branch's months: its recorder and secretary do. */
export function useMayPlan(): (branchId: string) => boolean {
  const { appointments } = useMe();
  return (branchId) =>
    appointments.some(
      ({ role, organization }) => organization.id === branchId && (role === 'recorder' || role === 'branch-secretary'),
    );
}
