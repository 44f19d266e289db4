import type { ReminderRow, Transaction } from '@xianfeng/store';
import { allow } from '../access.ts';
import { dutiesByBranch } from '../duties/by-branch.ts';
import { type Holders, holdersOn } from '../holders.ts';
import { caseMatters, type Matter, measureMatters, objectionMatters, suggestionMatters } from './matters.ts';

/** One thing somebody has to do, by its branch's name and the step's; without a name where it is about a person. */
export interface DueStep extends Omit<ReminderRow, 'person_id' | 'told_on'> {
  readonly branch: string;
  readonly name: string | null;
}

export interface DueSteps {
  readonly steps: readonly DueStep[];
  /** By person: what falls to them by the roles they hold today, or by what they are named for. */
  readonly byPerson: ReadonlyMap<string, readonly DueStep[]>;
}

/** Whose a step is by role; what members hand in is gathered by the recorder. */
const actors = [
  allow('member', 'recorder', 'own-branch'),
  allow('recorder', 'recorder', 'own-branch'),
  allow('branch-secretary', 'branch-secretary', 'own-branch'),
  allow('committee-officer', 'committee-officer', 'branches-below'),
];

/**
 * What is due in three days or late, of all branches, and can be done: what waits for another step is reminded of by that one.
 * With it what follows for somebody, objections, suggestions and cases that wait for a person.
 */
export async function dueSteps(tx: Transaction, today: string): Promise<DueSteps> {
  const organizations = await tx.organizations.list();
  const byId = new Map(organizations.map((row) => [row.id, row]));
  const holders = await holdersOn(tx, byId, today);
  const byPerson = new Map<string, DueStep[]>();
  const steps: DueStep[] = [];
  const add = (due: DueStep, people: ReadonlySet<string>) => {
    steps.push(due);
    for (const person of people) byPerson.set(person, [...(byPerson.get(person) ?? []), due]);
  };
  const branchOf = (id: string) => ({ branch_id: id, branch: byId.get(id)?.name ?? '' });
  const place = { byId, reached: new Set(byId.keys()), today };
  const present = Number(today.slice(0, 4));
  for (const [branchId, own] of await dutiesByBranch(tx, place, [present, present - 1])) {
    for (const { actor, state, waitsFor, step, name, period, dueOn } of own) {
      if (waitsFor.length > 0 || (state !== 'due-soon' && state !== 'overdue')) continue;
      const due = { ...branchOf(branchId), step, name, period, due_on: dueOn, kind: state };
      add(due, holders(actors, actor, branchId));
    }
  }
  for (const matter of await mattersOf(tx, today, holders)) {
    const { branchId, step, period, dueOn, hasTerm, people } = matter;
    const kind = hasTerm && dueOn < today ? 'overdue' : 'due-soon';
    add({ ...branchOf(branchId), step, name: null, period, due_on: dueOn, kind }, people);
  }
  return { steps, byPerson };
}

async function mattersOf(tx: Transaction, today: string, holders: Holders): Promise<readonly Matter[]> {
  return [
    ...(await measureMatters(tx, today, holders)),
    ...(await objectionMatters(tx, today, holders)),
    ...(await suggestionMatters(tx, today, holders)),
    ...(await caseMatters(tx, today, holders)),
  ];
}
