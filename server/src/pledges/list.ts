import type { OwnPledges, Pledge } from '@xianfeng/contract';
import { done, planLacks, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { isDueIn, yearMembers } from '../evidence/year-members.ts';
import { type PageOf, pageOf, type Paging, viewsOf } from '../page-of.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { noteViews } from '../view-records/note.ts';
import { askedSets, setFor } from './asked-sets.ts';
import { plannedOf } from './plan-rows.ts';
import { isOpen, withProxies } from './standing.ts';
import { pledgeViews, readView, setView } from './view.ts';

export interface RegisterAsked extends Paging {
  readonly branchId: string;
  readonly open: 'yes' | 'no' | 'all';
}

/** The register of the year a branch works on, those due first. */
export function listPledges(
  services: Services,
  caller: Caller,
  { branchId, open, ...paging }: RegisterAsked,
): Promise<Result<PageOf<Pledge>>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const cycle = await tx.cycles.find(branchId, await yearInUse(tx, branchId, services.clock.today()));
    const rows = cycle === undefined ? [] : await withProxies(tx, await tx.pledges.ofCycles([cycle.id]));
    const asked = rows.filter(({ state }) => open === 'all' || isOpen(state) === (open === 'yes'));
    return viewsOf(
      pageOf(
        asked.map(({ row }) => row),
        paging,
        ({ id }) => id,
      ),
      (part) => pledgeViews(tx, services, { caller, rows: part }),
    );
  });
}

/** What the branches in reach pledge to their committee this year, those due first. */
export function listOfBranches(
  services: Services,
  caller: Caller,
  { reach, ...paging }: Paging & { readonly reach: Reach },
): Promise<Result<PageOf<Pledge>>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const reached = reachedIds(await tx.organizations.list(), reach);
    const year = Number(services.clock.today().slice(0, 4));
    const cycles = (await tx.cycles.ofYears([year])).filter(({ branch_id: id }) => reached.has(id));
    const rows = await tx.pledges.ofBranches(cycles.map(({ id }) => id));
    return viewsOf(
      pageOf(rows, paging, ({ id }) => id),
      (part) => pledgeViews(tx, services, { caller, rows: part }),
    );
  });
}

/** One pledge; who looks at a member's is noted. */
export function readPledge(services: Services, caller: Caller, id: string): Promise<Result<Pledge>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const view = await readView(tx, services, { caller, id });
    if (view.ok && view.value.memberId !== null) await noteViews(tx, services, caller, [view.value.memberId]);
    return view;
  });
}

/** One's own pledges of the year one's branch works on, and what may be pledged in it. */
export function readOwnPledges(services: Services, caller: Caller): Promise<Result<OwnPledges>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const today = services.clock.today();
    const none = { branchId: caller.branchId, year: null, today, set: null, lacks: [], pledges: [] };
    if (caller.branchId === null) return done(none);
    const number = await yearInUse(tx, caller.branchId, today);
    const year = await branchYearOf(tx, caller.branchId, number);
    if (!year.ok) return done(none);
    const cycles = new Set((await tx.cycles.ofYears([number])).map(({ id }) => id));
    const rows = (await tx.pledges.ofPeople([caller.personId])).filter(({ cycle_id: id }) => cycles.has(id));
    const pledges = await pledgeViews(tx, services, { caller, rows });
    return done({ ...none, year: number, ...(await ownSet(tx, year.value, { caller, today })), pledges });
  });
}

async function ownSet(
  tx: Transaction,
  year: BranchYear,
  { caller, today }: { readonly caller: Caller; readonly today: string },
) {
  const member = (await yearMembers(tx, year)).find(({ id }) => id === caller.personId);
  const sets = await askedSets(tx, year);
  const set = member === undefined ? null : setFor(sets, member);
  const asked = sets.find((each) => each.set === set);
  if (member === undefined || set === null || asked === undefined) return { set: null, lacks: [] };
  const month = year.cycle === today.slice(0, 4) ? today.slice(0, 7) : `${year.cycle}-12`;
  const period = set.period === 'year' ? year.cycle : month;
  const standing = await withProxies(tx, await tx.pledges.ofPeople([caller.personId]));
  const own = standing.filter(({ row }) => row.cycle_id === year.cycleId);
  const lacks = isDueIn(member, year.plan, period) ? planLacks(set, own.map(plannedOf), period) : [];
  return { set: setView(asked), lacks: lacks.map(({ name }) => name) };
}
