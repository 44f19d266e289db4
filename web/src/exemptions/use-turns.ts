import type { ExemptionRequest } from '@xianfeng/contract';
import { useMe } from '../session/queries.ts';

/** Whether the reader is the one whose turn a request waits for; nobody decides about himself. */
export function useTurns(): (request: ExemptionRequest) => boolean {
  const { appointments, personId } = useMe();
  const holds = (role: string, organizationId?: string): boolean =>
    appointments.some(
      (held) => held.role === role && (organizationId === undefined || held.organization.id === organizationId),
    );
  return (request) => {
    if (request.personId === personId || request.turn === null) return false;
    if (request.turn === 'branch') return holds('branch-secretary', request.branchId);
    return holds(request.turn === 'committee' ? 'committee-officer' : 'department-officer');
  };
}
