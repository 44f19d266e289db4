import type { Declaration } from '@xianfeng/contract';
import { useMe } from '../session/queries.ts';

/** Whether the reader is one of those who verify in a declaration's branch; whether he may this very one, the service says. */
export function useMayDecide(): (declaration: Pick<Declaration, 'branchId'>) => boolean {
  const { appointments } = useMe();
  return ({ branchId }) =>
    appointments.some(
      ({ role, organization }) =>
        organization.id === branchId && (role === 'branch-secretary' || role === 'review-panel'),
    );
}
