import type { Role } from '@xianfeng/contract';
import { done, periodBounds, type Result } from '@xianfeng/engine';
import type { Transaction, UseRow } from '@xianfeng/store';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';

export interface UseFigures {
  readonly role: Role;
  readonly month: string;
  readonly people: number | null;
  readonly actionsPerPerson: string | null;
  readonly minutesPerPerson: string | null;
}

/** Figures of fewer people than this would be figures of somebody. */
const peopleLeast = 5;
const secondsPerMinute = 60;
/** Each month beside the same one of the year before. */
const monthsMost = 24;

/**
 * What each role spends per person and month: one's own roles over the whole committee, every role over the places
 * one oversees.
 */
export function readUse(services: Services, caller: Caller, overseen: Reach): Promise<Result<UseFigures[]>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const organizations = await tx.organizations.list();
    const own = new Set<string>(caller.appointments.map(({ role }) => role));
    const everywhere = await figuresWithin(tx, new Set(organizations.map(({ id }) => id)));
    const below = await figuresWithin(tx, reachedIds(organizations, overseen));
    return done([...everywhere.filter(({ role }) => own.has(role)), ...below.filter(({ role }) => !own.has(role))]);
  });
}

async function figuresWithin(tx: Transaction, places: ReadonlySet<string>): Promise<UseFigures[]> {
  const ids = [...places];
  if (ids.length === 0) return [];
  const figures: UseFigures[] = [];
  const byMonth = [...Map.groupBy(await tx.use.sums(ids), (row) => row.month)];
  for (const [month, rows] of byMonth.toSorted(([one], [other]) => (one < other ? -1 : 1)).slice(-monthsMost)) {
    const holders = await tx.use.holders(ids, periodBounds(month));
    figures.push(...rows.map((row) => figuresOf(row, holders.get(row.role) ?? 0)));
  }
  return figures;
}

function figuresOf({ role, month, actions, activeSeconds }: UseRow, people: number): UseFigures {
  const isShown = people >= peopleLeast;
  return {
    role: role as Role,
    month,
    people: isShown ? people : null,
    actionsPerPerson: isShown ? tenths(actions, people) : null,
    minutesPerPerson: isShown ? tenths(activeSeconds, people * secondsPerMinute) : null,
  };
}

/** A quotient to one decimal, half up, in integers. */
function tenths(amount: number, by: number): string {
  const rounded = Math.floor((amount * 20 + by) / (by * 2));
  return `${Math.floor(rounded / 10)}.${rounded % 10}`;
}
