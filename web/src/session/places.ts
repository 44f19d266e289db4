import type { Me, Role } from '@xianfeng/contract';

/** Where one may work: a branch or a whole committee, and as what. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly kind: 'branch' | 'committee';
}

const COMMITTEE_ROLES: readonly Role[] = [
  'committee-officer',
  'department-officer',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
];

/** All places of a person in the order of the appointments; one's own branch as a member comes last. */
export function placesOf(me: Me): readonly Place[] {
  const places = me.appointments
    .filter(({ role }) => role !== 'member')
    .map(
      ({ role, organization }): Place => ({
        id: organization.id,
        name: organization.name,
        role,
        kind: COMMITTEE_ROLES.includes(role) ? 'committee' : 'branch',
      }),
    );
  if (me.branch !== null && !places.some(({ id }) => id === me.branch?.id)) {
    places.push({ id: me.branch.id, name: me.branch.name, role: 'member', kind: 'branch' });
  }
  return places;
}

/**
 * The place one is in: the one the address names, else the first. A branch that is not one's own, seen by
 * a committee, leaves one in the committee.
 */
export function placeAt(me: Me, branchId: string | undefined): Place {
  const places = placesOf(me);
  return (
    places.find(({ id }) => id === branchId) ??
    places[0] ?? { id: me.committee.id, name: me.committee.name, role: 'member', kind: 'committee' }
  );
}
