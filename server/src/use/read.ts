import type { Role } from '@xianfeng/contract';
import { done, periodBounds, type Result } from '@xianfeng/engine';
import type { HoldingRow, Transaction, UseRow } from '@xianfeng/store';
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
    const everywhere = await sumsWithin(tx, new Set(organizations.map(({ id }) => id)));
    const below = await sumsWithin(tx, reachedIds(organizations, overseen));
    const sums = [
      ...everywhere.map((each) => ({ ...each, rows: each.rows.filter(({ role }) => own.has(role)) })),
      ...below.map((each) => ({ ...each, rows: each.rows.filter(({ role }) => !own.has(role)) })),
    ];
    const bounds = sums.map(({ month }) => periodBounds(month));
    const [from, to] = [
      bounds.map((each) => each.from).toSorted()[0],
      bounds
        .map((each) => each.to)
        .toSorted()
        .at(-1),
    ];
    // Of all months at once: a county is read faster than it is counted month by month.
    const holdings = from === undefined || to === undefined ? [] : await tx.use.holdings({ from, to });
    return done(
      sums.flatMap((each) => {
        const holders = holdersOf(holdings, each);
        return each.rows.map((row) => figuresOf(row, holders.get(row.role)?.size ?? 0));
      }),
    );
  });
}

interface MonthSums {
  readonly month: string;
  readonly places: ReadonlySet<string>;
  readonly rows: readonly UseRow[];
}

async function sumsWithin(tx: Transaction, places: ReadonlySet<string>): Promise<readonly MonthSums[]> {
  if (places.size === 0) return [];
  const byMonth = [...Map.groupBy(await tx.use.sums([...places]), (row) => row.month)];
  return byMonth
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .slice(-monthsMost)
    .map(([month, rows]) => ({ month, places, rows }));
}

/** Who held each role at these places on at least one day of the month. */
function holdersOf(
  holdings: readonly HoldingRow[],
  { month, places }: MonthSums,
): ReadonlyMap<string, ReadonlySet<string>> {
  const { from, to } = periodBounds(month);
  const holders = new Map<string, Set<string>>();
  for (const { role, person_id: personId, organization_id: organizationId, from_on: fromOn, to_on: toOn } of holdings) {
    if (fromOn > to || (toOn ?? to) < from || !places.has(organizationId)) continue;
    const known = holders.get(role);
    if (known === undefined) holders.set(role, new Set([personId]));
    else known.add(personId);
  }
  return holders;
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
