import { type Plan, periodBounds, periodsDue, readPeriod } from '@xianfeng/engine';
import type { Chance } from './chance.ts';
import type { BranchPlan, GeneralBranchPlan } from './county.ts';
import { demoYear } from './days.ts';
import type { PersonPlan } from './people.ts';

/** A stay of somebody in a branch, inclusive days. */
export interface Stay {
  readonly personId: string;
  readonly person: PersonPlan;
  readonly from: string;
  readonly to: string | null;
  /** As the scheme of the branch tells its members apart. */
  readonly category: string;
  /** Who writes what it gives, where a branch stands in place of a member. */
  readonly writerId?: string;
}

export interface PlacedBranch {
  readonly id: string;
  readonly parentId: string;
  readonly cycleId: string;
  readonly plan: BranchPlan;
  /** Who gives and passes the scores. */
  readonly secretaryId: string;
  /** Who types ballots in a second time, where that is nobody of the branch. */
  readonly recorderId?: string;
  readonly stays: readonly Stay[];
}

export interface PlacedCounty {
  readonly rootId: string;
  readonly generalBranches: readonly { readonly id: string; readonly name: string }[];
  readonly branches: readonly PlacedBranch[];
}

/** Days around the 15th, on which it is decided whether a month is due. */
const joiningDays = ['04-15', '04-16', '07-15', '07-16', '09-15', '09-16'];
const longAgo = `${demoYear - 7}-07-01`;
const lastDayBeforeTransfer = `${demoYear}-06-30`;
const firstDayAfterTransfer = `${demoYear}-07-01`;

/** Gives everybody an id and days in a branch: some join during the year, some are transferred to the next branch. */
export function placeCounty({ chance, newId, plans }: Placing, plan: readonly GeneralBranchPlan[]): PlacedCounty {
  const rootId = newId();
  const generalBranches = plan.map(({ name, branches }) => ({ id: newId(), name, branches }));
  const branches = generalBranches.flatMap(({ id, branches: within }) =>
    within.map((branch) => ({ id: newId(), parentId: id, cycleId: newId(), plan: branch, stays: [] as Stay[] })),
  );
  for (const [index, branch] of branches.entries()) {
    const next = branches[(index + 1) % branches.length];
    for (const person of branch.plan.people) {
      const from = firstDay(chance, branch.plan, person);
      const stay = { personId: newId(), person, from, to: null, category: categoryIn(plans, branch) };
      const isMoved = next?.plan.isOwn === false && isMovable(branch.plan, person) && chance.happens(5);
      if (isMoved) {
        branch.stays.push({ ...stay, from: longAgo, to: lastDayBeforeTransfer });
        next.stays.push({ ...stay, from: firstDayAfterTransfer, category: categoryIn(plans, next) });
      } else branch.stays.push(stay);
    }
  }
  return {
    rootId,
    generalBranches,
    branches: branches.map((branch) => ({ ...branch, secretaryId: secretaryOf(branch.stays) })),
  };
}

export interface Placing {
  readonly chance: Chance;
  readonly newId: () => string;
  readonly plans: SchemePlans;
}

/** Plans of the schemes that branches' years run under, by the schemes' ids. */
export type SchemePlans = ReadonlyMap<string, Plan>;

/** The kind of the branch where its scheme knows it, else the scheme's categories in turn. */
function categoryIn(plans: SchemePlans, { plan, stays }: Pick<PlacedBranch, 'plan' | 'stays'>): string {
  const known = (plans.get(plan.scheme)?.scheme.categories ?? []).map(({ id }) => id);
  if (known.length === 0 || known.includes(plan.category)) return plan.category;
  return known[stays.length % known.length] ?? plan.category;
}

function isMovable({ isOwn }: BranchPlan, { role, exempt }: PersonPlan): boolean {
  return !isOwn && role === null && exempt === null;
}

function firstDay(chance: Chance, branch: BranchPlan, person: PersonPlan): string {
  if (isMovable(branch, person) && chance.happens(10)) return `${demoYear}-${chance.pick(joiningDays)}`;
  return person.joinedOn !== null && person.joinedOn > longAgo ? person.joinedOn : longAgo;
}

function secretaryOf(stays: readonly Stay[]): string {
  const secretary = stays.find(({ person }) => person.role === 'branch-secretary');
  if (secretary === undefined) throw new Error('Every branch has people, and its first is the secretary.');
  return secretary.personId;
}

/** Whether the branch scores somebody in a period; the same rule the service applies. */
export function isScored({ person, from, to }: Stay, period: string): boolean {
  if (person.exempt !== null || !['full', 'probationary'].includes(person.status)) return false;
  const { granularity } = readPeriod(period) ?? { granularity: 'month' as const };
  const isHere = to === null || to >= periodBounds(period).to;
  return isHere && periodsDue({ from, to }, String(demoYear), granularity).includes(period);
}
