import { type LapseKind, type LapseMonth, lapsesOf, periodBounds, shiftPeriod } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { branchYearOfCycle, type BranchYear } from '../cycles/branch-year.ts';
import { eventKindOf } from '../events/kinds.ts';

export interface FoundLapse {
  readonly person: { readonly id: string; readonly name: string };
  readonly kind: LapseKind;
  readonly fromMonth: string;
  readonly throughMonth: string;
}

const monthsRunning = 6;

/**
 * Six empty months of members of a branch, up to the last month that is over. What the branch keeps no sheets or plans of is no
 * fact, whoever is exempt is not asked about, and after somebody has looked the months count anew.
 */
export async function findLapses(tx: Transaction, branchId: string, today: string): Promise<readonly FoundLapse[]> {
  const last = shiftPeriod(today.slice(0, 7), -1);
  const months = Array.from({ length: monthsRunning }, (_, back) => shiftPeriod(last, back + 1 - monthsRunning));
  const [first = last] = months;
  const years = await yearsOf(tx, branchId, [first, last]);
  const kept = await keptOf(tx, years, { from: periodBounds(first).from, to: periodBounds(last).to });
  const members = (await tx.memberships.ofBranch(branchId, { from: today, to: today })).filter(
    ({ exempt_reason: exempt, status, from_on: from }) =>
      exempt === null && (status === 'full' || status === 'probationary') && from <= periodBounds(first).from,
  );
  const findings = await tx.lapses.ofBranch(branchId);
  return members.flatMap(({ id, name }) => {
    const kinds = lapsesOf(months.map((month) => monthOf(kept, id, month)));
    return kinds
      .filter(
        (kind) =>
          !findings.some(
            (finding) => finding.person_id === id && finding.kind === kind && finding.through_month >= first,
          ),
      )
      .map((kind) => ({ person: { id, name }, kind, fromMonth: first, throughMonth: last }));
  });
}

async function yearsOf(tx: Transaction, branchId: string, months: readonly string[]): Promise<readonly BranchYear[]> {
  const years: BranchYear[] = [];
  for (const year of new Set(months.map((month) => Number(month.slice(0, 4))))) {
    const cycle = await tx.cycles.find(branchId, year);
    if (cycle !== undefined) years.push(await branchYearOfCycle(tx, cycle));
  }
  return years;
}

interface Kept {
  /** States by person and month: `id 2026-03`. */
  readonly attendance: ReadonlyMap<string, readonly string[]>;
  readonly dues: ReadonlyMap<string, readonly string[]>;
  /** Months with plans in the branch, and who has work in which. */
  readonly planned: ReadonlySet<string>;
  readonly work: ReadonlySet<string>;
}

async function keptOf(
  tx: Transaction,
  years: readonly BranchYear[],
  days: { readonly from: string; readonly to: string },
): Promise<Kept> {
  const ids = years.map(({ cycleId }) => cycleId);
  const planOf = new Map(years.map(({ cycleId, plan }) => [cycleId, plan]));
  const lines = await tx.lapses.lines(ids, days);
  const of = (keeps: string) =>
    statesBy(
      lines.filter(({ kind, cycle_id: cycle }) => {
        const plan = planOf.get(cycle);
        return plan !== undefined && eventKindOf(plan, kind)?.keeps === keeps;
      }),
    );
  const pledges = (await tx.pledges.plannedOfCycles(ids)).filter(({ person_id: person }) => person !== null);
  return {
    ...{ attendance: of('attendance'), dues: of('dues') },
    planned: new Set(pledges.flatMap(({ months }) => months)),
    work: new Set(pledges.flatMap(({ person_id: person, months }) => months.map((month) => `${person} ${month}`))),
  };
}

function statesBy(lines: readonly { readonly person_id: string; readonly month: string; readonly state: string }[]) {
  const byPlace = Map.groupBy(lines, ({ person_id: person, month }) => `${person} ${month}`);
  return new Map([...byPlace].map(([place, rows]) => [place, rows.map(({ state }) => state)]));
}

/** Leave is a reason, and late is paid: only absent from everything and unpaid stand empty. */
function monthOf({ attendance, dues, planned, work }: Kept, id: string, month: string): LapseMonth {
  const place = `${id} ${month}`;
  const attended = attendance.get(place);
  const paid = dues.get(place);
  return {
    'party-life': attended === undefined ? null : attended.some((state) => state !== 'absent'),
    dues: paid === undefined ? null : paid.some((state) => state !== 'unpaid'),
    work: planned.has(month) ? work.has(place) : null,
  };
}
