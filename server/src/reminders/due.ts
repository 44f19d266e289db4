import type { OrganizationRow, ReminderRow, Transaction } from '@xianfeng/store';
import { dutiesByBranch } from '../duties/by-branch.ts';
import { pathOf } from '../organization-tree/reached.ts';

/** One thing somebody has to do, by its branch's name and the step's. */
export interface DueStep extends Omit<ReminderRow, 'person_id' | 'told_on'> {
  readonly branch: string;
  readonly name: string;
}

export interface DueSteps {
  readonly steps: readonly DueStep[];
  /** By person: what falls to them by the roles they hold today. */
  readonly byPerson: ReadonlyMap<string, readonly DueStep[]>;
}

type Actor = 'member' | 'recorder' | 'branch-secretary' | 'committee-officer';

/** Whose it is by role; what members hand in is gathered by the recorder. */
const roleOf = {
  member: 'recorder',
  recorder: 'recorder',
  'branch-secretary': 'branch-secretary',
  'committee-officer': 'committee-officer',
} as const satisfies Record<Actor, string>;

/** What is due in three days or late, of all branches, and can be done: what waits for another step is reminded of by that one. */
export async function dueSteps(tx: Transaction, today: string): Promise<DueSteps> {
  const organizations = await tx.organizations.list();
  const byId = new Map(organizations.map((row) => [row.id, row]));
  const present = Number(today.slice(0, 4));
  const place = { byId, reached: new Set(byId.keys()), today };
  const duties = await dutiesByBranch(tx, place, [present, present - 1]);
  const holders = await holdersToday(tx, today);
  const byPerson = new Map<string, DueStep[]>();
  const steps: DueStep[] = [];
  for (const [branchId, own] of duties) {
    for (const { actor, state, waitsFor, step, name, period, dueOn } of own) {
      if (waitsFor.length > 0 || (state !== 'due-soon' && state !== 'overdue')) continue;
      const branch = byId.get(branchId)?.name ?? '';
      const due = { branch_id: branchId, branch, step, name, period, due_on: dueOn, kind: state };
      steps.push(due);
      for (const person of holders(actor, pathOf<OrganizationRow>(byId, branchId)))
        byPerson.set(person, [...(byPerson.get(person) ?? []), due]);
    }
  }
  return { steps, byPerson };
}

/** Who holds an actor's role today: a branch's own in the branch itself, the committee's officers there or above it. */
async function holdersToday(tx: Transaction, today: string) {
  const held = new Map<string, Set<string>>();
  for (const role of new Set(Object.values(roleOf))) {
    for (const { organization_id: place, person_id: person, from_on, to_on } of await tx.appointments.ofRole(role)) {
      if (from_on > today || (to_on !== null && to_on < today)) continue;
      const key = `${role} ${place}`;
      held.set(key, (held.get(key) ?? new Set()).add(person));
    }
  }
  return (actor: Actor, path: readonly string[]): ReadonlySet<string> => {
    const role = roleOf[actor];
    const places = role === 'committee-officer' ? path : path.slice(0, 1);
    return new Set(places.flatMap((place) => [...(held.get(`${role} ${place}`) ?? [])]));
  };
}
