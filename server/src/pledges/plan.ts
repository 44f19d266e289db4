import type { PledgePlan } from '@xianfeng/contract';
import { done, planLacks, type Problem, refused, type Result } from '@xianfeng/engine';
import type { PledgeRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { yearMembers } from '../evidence/year-members.ts';
import type { Seen } from './act.ts';
import { askedSets } from './asked-sets.ts';
import { isClosed } from './is-closed.ts';
import { plannedOf, type PlanRow, planRows } from './plan-rows.ts';
import { isOpen } from './standing.ts';
import { kindOf, pledgeHead, setView } from './view.ts';

export interface PlanPlace {
  readonly branchId: string;
  readonly period: string;
}

export function readPlan(services: Services, caller: Caller, place: PlanPlace): Promise<Result<PledgePlan>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const year = await branchYearOf(tx, place.branchId, Number(place.period.slice(0, 4)));
    return year.ok ? done(await planView(tx, services, { year: year.value, period: place.period })) : year;
  });
}

async function planView(
  tx: Transaction,
  { clock }: Pick<Services, 'clock'>,
  { year, period }: { readonly year: BranchYear; readonly period: string },
): Promise<PledgePlan> {
  const rows = await planRows(tx, year, { members: await yearMembers(tx, year), period });
  const ids = rows.flatMap(({ pledges }) => pledges.map(({ row }) => row.id));
  const steps = Map.groupBy(await tx.pledges.steps(ids), ({ pledge_id: id }) => id);
  const sets = year.subject === 'branch' ? [] : await askedSets(tx, year);
  const today = clock.today();
  return {
    ...{ branch: { id: year.branch.id, name: year.branch.name }, period, year: year.year, today },
    isClosed: await isClosed(tx, year, period),
    sets: sets.map(setView),
    rows: rows.map(({ member, set, isDue, pledges, lacks }) => ({
      ...{ memberId: member?.id ?? null, who: member?.name ?? year.branch.name, setId: set.id, isDue },
      pledges: pledges
        .filter(({ state, isPlanned }) => isPlanned || isOpen(state))
        .map(({ row, proxy, isPlanned }) => ({
          ...pledgeHead(row, { proxy, steps: steps.get(row.id) ?? [], kindName: kindOf(sets, row).name, today }),
          ...{ months: row.months, isPlanned },
        })),
      lacks: lacks.map(({ id, name }) => ({ id, name })),
    })),
  };
}

export interface Planning extends PlanPlace {
  readonly changes: readonly (Seen & { readonly isPlanned: boolean })[];
}

/** Takes pledges into a month's plan or out of it, all or none; a plan that then lacks a kind is refused. */
export function planPledges(context: Context, caller: Caller, planning: Planning): Promise<Result<PledgePlan>> {
  const { branchId, period, changes } = planning;
  return commit(context, caller, async (tx, trail) => {
    const held = await holdOpenYear(tx, branchId, Number(period.slice(0, 4)));
    if (!held.ok) return held;
    const year = held.value;
    if ((await askedSets(tx, year)).length === 0) return refused({ code: 'pledge.none-asked' });
    if (period.length === 4) return refused({ code: 'pledge.plan-by-year' });
    if (await isClosed(tx, year, period)) return refused({ code: 'pledge.plan-closed', facts: { period } });
    const locked = new Map((await tx.pledges.lock(changes.map(({ id }) => id))).map((row) => [row.id, row]));
    const rows = await planRows(tx, year, { members: await yearMembers(tx, year), period });
    const problems = changes.flatMap((change) => changeProblems(change, locked.get(change.id), { rows, period }));
    if (problems.length > 0) return refused(...problems);
    const wanted = new Map(changes.map(({ id, isPlanned }) => [id, isPlanned]));
    const lacking = rows
      .filter(({ pledges }) => pledges.some(({ row }) => wanted.has(row.id)))
      .flatMap((row) => lackProblems(row, wanted, period));
    if (lacking.length > 0) return refused(...lacking);
    for (const [id, isPlanned] of wanted) {
      const row = locked.get(id) as PledgeRow;
      const months = monthsWith(row.months, period, isPlanned);
      if (months.length !== row.months.length) await tx.pledges.change(id, { months, revision: row.revision + 1 });
    }
    trail.add({ subjectId: branchId, organizationId: branchId, after: { period, changes } });
    return done(await planView(tx, context, { year, period }));
  });
}

function changeProblems(
  { revision }: Seen,
  locked: PledgeRow | undefined,
  { rows, period }: { readonly rows: readonly PlanRow[]; readonly period: string },
): readonly Problem[] {
  const of = rows.find(({ pledges }) => pledges.some(({ row }) => row.id === locked?.id));
  if (locked === undefined || of === undefined) return [{ code: 'access.denied' }];
  if (locked.revision !== revision) return [{ code: 'pledge.changed-meanwhile' }];
  if (of.set.period === 'year') return [{ code: 'pledge.plan-by-year' }];
  if (locked.due_on.slice(0, 7) >= period) return [];
  return [{ code: 'pledge.month-after-due', facts: { month: period, on: locked.due_on } }];
}

/** What the plan of somebody would lack with the changes. */
function lackProblems(
  { member, set, isDue, pledges }: PlanRow,
  wanted: ReadonlyMap<string, boolean>,
  period: string,
): readonly Problem[] {
  if (!isDue || member === null) return [];
  const changed = pledges.map((pledge) => {
    const isPlanned = wanted.get(pledge.row.id);
    const { months, ...planned } = plannedOf(pledge);
    return { ...planned, months: isPlanned === undefined ? months : monthsWith(months, period, isPlanned) };
  });
  const kinds = planLacks(set, changed, period).map(({ name }) => name);
  if (kinds.length === 0) return [];
  return [{ code: 'pledge.plan-lacks', facts: { memberId: member.id, member: member.name, kinds, period } }];
}

function monthsWith(months: readonly string[], period: string, isPlanned: boolean): string[] {
  const others = months.filter((month) => month !== period);
  return isPlanned ? [...others, period].toSorted() : others;
}
