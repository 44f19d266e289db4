import type { MeasureBoard } from '@xianfeng/contract';
import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { yearMembers } from '../evidence/year-members.ts';
import { byOffice } from '../members/by-office.ts';

/**
 * Who can be named to carry something out or to help: of a branch its members and whoever holds an office there; of whoever
 * rates branches the officers there and above, and those who hold an office in the branches.
 */
export async function peopleOf(tx: Transaction, year: BranchYear, today: string): Promise<MeasureBoard['people']> {
  const isOfBranches = year.subject === 'branch';
  const places = isOfBranches
    ? [...(await tx.organizations.pathTo(year.branch.id)), ...(await yearMembers(tx, year)).map(({ id }) => id)]
    : [year.branch.id];
  const roles = new Map<string, Set<MeasureBoard['people'][number]['roles'][number]>>();
  for (const place of places) {
    for (const { person_id: id, role, from_on: from, to_on: to } of await tx.appointments.at(place)) {
      if (from > today || (to !== null && to < today)) continue;
      roles.set(id, (roles.get(id) ?? new Set()).add(role));
    }
  }
  const members = isOfBranches ? [] : await tx.memberships.ofBranch(year.branch.id, { from: today, to: today });
  const ids = [...new Set([...roles.keys(), ...members.map(({ id }) => id)])];
  const names = await tx.people.namesOf(ids);
  return ids.map((id) => ({ id, name: names.get(id) ?? '', roles: [...(roles.get(id) ?? [])] })).toSorted(byOffice);
}
