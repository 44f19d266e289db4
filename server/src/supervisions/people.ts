import type { OrganizationRow, Transaction } from '@xianfeng/store';
import { pathOf } from '../organization-tree/reached.ts';
import { compareMembers } from '../members/view.ts';

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Branches under an organization that are not closed, in the order of the tree. */
export async function branchesBelow(tx: Transaction, organizationId: string): Promise<readonly OrganizationRow[]> {
  const organizations = await tx.organizations.list();
  const byId = new Map(organizations.map((row) => [row.id, row]));
  return organizations.filter(
    ({ id, kind, to_on: to }) => kind === 'branch' && to === null && pathOf(byId, id).includes(organizationId),
  );
}

/** Who can be sent: whoever holds an office there, above, or at a branch below. */
export async function whoMayGo(tx: Transaction, organizationId: string, today: string): Promise<NamedPerson[]> {
  const branches = await branchesBelow(tx, organizationId);
  const places = [...(await tx.organizations.pathTo(organizationId)), ...branches.map(({ id }) => id)];
  const ids = new Set<string>();
  for (const place of places) for (const id of await officersAt(tx, place, today)) ids.add(id);
  return named(tx, [...ids]);
}

/** Members of a branch on a day, and whoever holds an office there. */
export async function peopleOfBranch(tx: Transaction, branchId: string, day: string): Promise<readonly string[]> {
  const members = await tx.memberships.ofBranch(branchId, { from: day, to: day });
  return [...new Set([...(await officersAt(tx, branchId, day)), ...members.map(({ id }) => id)])];
}

async function officersAt(tx: Transaction, place: string, day: string): Promise<readonly string[]> {
  return (await tx.appointments.at(place))
    .filter(({ from_on: from, to_on: to }) => from <= day && (to === null || to >= day))
    .map(({ person_id: id }) => id);
}

export async function named(tx: Transaction, ids: readonly string[]): Promise<NamedPerson[]> {
  const names = await tx.people.namesOf(ids);
  return ids.map((id) => ({ id, name: names.get(id) ?? '' })).toSorted(compareMembers);
}
