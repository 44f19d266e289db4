import type { Me } from '@xianfeng/contract';

/**
 * Whether acts are offered at a place, given with everything above it: to the organization department everywhere, to an
 * officer at his own place and below. The server decides; what it would refuse anyway is not offered.
 */
export function mayChange({ appointments }: Pick<Me, 'appointments'>, path: readonly string[]): boolean {
  return appointments.some(
    ({ role, organization }) =>
      role === 'department-officer' ||
      (role === 'committee-officer' && (path.length === 0 || path.includes(organization.id))),
  );
}
