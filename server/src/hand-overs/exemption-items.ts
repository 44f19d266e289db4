import type { OpenItem, Role } from '@xianfeng/contract';
import { addDays } from '@xianfeng/engine';
import type { Schema, Transaction } from '@xianfeng/store';
import { reachedIds } from '../organization-tree/reached.ts';

const soonDays = 60;

/** Exemptions of a branch that end soon: whether they go on has to be asked for in time. */
export async function endingExemptions(tx: Transaction, branchId: string, today: string): Promise<OpenItem[]> {
  const people = await tx.memberships.ofBranch(branchId, { from: today, to: today });
  const rows = await tx.exemptions.ofPeople(people.map(({ id }) => id));
  const until = addDays(today, soonDays);
  const ending = rows.filter(({ to_on }) => to_on !== null && to_on >= today && to_on <= until);
  return ending.length === 0 ? [] : [{ kind: 'exemptions-ending', facts: { branchId, count: ending.length, until } }];
}

/** In which state a request waits for which role: branch, then committee, then organization department. */
const waitsFor: Readonly<Partial<Record<Role, Schema['exemption_request']['state']>>> = {
  'branch-secretary': 'wished',
  'committee-officer': 'branch-passed',
  'department-officer': 'committee-reviewed',
};

interface Office {
  readonly role: Role;
  readonly organizationId: string;
}

/** Wishes not to be scored that wait for this very office. */
export async function waitingExemptions(tx: Transaction, { role, organizationId }: Office): Promise<OpenItem[]> {
  const state = waitsFor[role];
  if (state === undefined) return [];
  const reach = { isWholeCommittee: role === 'department-officer', exactly: [], below: [organizationId] };
  const reached = reachedIds(await tx.organizations.list(), reach);
  const requests = await tx.exemptionRequests.ofBranches([...reached]);
  const count = requests.filter((request) => request.state === state).length;
  return count === 0 ? [] : [{ kind: 'exemptions-waiting', facts: { count } }];
}
