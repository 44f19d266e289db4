import type { Me, OrganizationPage } from '@xianfeng/contract';
import { useMe } from '../session/queries.ts';

/** Whether acts are offered here: to the organization department, and to officers of the place or of one above it. */
export function useMayChange(page: Pick<OrganizationPage, 'organization' | 'path'> | null): boolean {
  const me = useMe();
  return mayChange(me, page === null ? [] : [page.organization.id, ...page.path.map(({ id }) => id)]);
}

/** The server decides; what it would refuse anyway is not offered. */
export function mayChange({ appointments }: Pick<Me, 'appointments'>, path: readonly string[]): boolean {
  return appointments.some(
    ({ role, organization }) =>
      role === 'department-officer' ||
      (role === 'committee-officer' && (path.length === 0 || path.includes(organization.id))),
  );
}
