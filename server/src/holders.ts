import type { Role } from '@xianfeng/contract';
import type { OrganizationRow, Transaction } from '@xianfeng/store';
import type { Rule } from './access.ts';
import { pathOf } from './organization-tree/reached.ts';

/** Who may do an act of an access list at a place, by the offices held today. */
export type Holders = <Act extends string>(
  list: readonly Rule<Act>[],
  act: Act,
  placeId: string,
) => ReadonlySet<string>;

const roles: readonly Role[] = [
  'recorder',
  'branch-secretary',
  'organization-officer',
  'committee-officer',
  'department-officer',
];

export async function holdersOn(
  tx: Transaction,
  byId: ReadonlyMap<string, OrganizationRow>,
  today: string,
): Promise<Holders> {
  const held = new Map<string, Set<string>>();
  const everywhere = new Map<Role, Set<string>>();
  for (const role of roles) {
    for (const { organization_id: place, person_id: person, from_on, to_on } of await tx.appointments.ofRole(role)) {
      if (from_on > today || (to_on !== null && to_on < today)) continue;
      const key = `${role} ${place}`;
      held.set(key, (held.get(key) ?? new Set()).add(person));
      everywhere.set(role, (everywhere.get(role) ?? new Set()).add(person));
    }
  }
  const within = ({ role, scope }: Rule, placeId: string): readonly string[] => {
    if (scope === 'committee') return [...(everywhere.get(role) ?? [])];
    const path = pathOf(byId, placeId);
    const places = scope === 'own-branch' ? path.slice(0, 1) : path;
    if (scope === 'above-branches' && byId.get(placeId)?.kind === 'branch') return [];
    return places.flatMap((place) => [...(held.get(`${role} ${place}`) ?? [])]);
  };
  return (list, act, placeId) =>
    new Set(list.filter((rule) => rule.act === act).flatMap((rule) => within(rule, placeId)));
}
