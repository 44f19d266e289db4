import type { EventKindView, EventSheetView, EventSummary, OwnEvent } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { OwnEventRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf, branchYearOfCycle } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { type PageOf, pageOf, type Paging, viewsOf } from '../page-of.ts';
import { eventKindOf, kindViews } from './kinds.ts';
import { eventSummaries, eventView } from './view.ts';

interface EventsAsked extends Paging {
  readonly branchId: string;
  readonly year?: number | undefined;
}

interface EventsOfYear extends PageOf<EventSummary> {
  readonly year: number;
  readonly kinds: EventKindView[];
}

/** A branch's sheets of a year, the latest first; those that were withdrawn stand there too. */
export function listEvents(
  { store, clock }: Services,
  caller: Caller,
  { branchId, year: asked, ...paging }: EventsAsked,
): Promise<Result<EventsOfYear>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const year = await branchYearOf(tx, branchId, asked ?? (await yearInUse(tx, branchId, clock.today())));
    if (!year.ok) return year;
    const { plan, cycleId, year: number } = year.value;
    const rows = await tx.events.ofCycle(cycleId);
    const page = await viewsOf(
      pageOf(rows, paging, ({ id }) => id),
      (part) => eventSummaries(tx, plan, part),
    );
    return page.ok ? done({ ...page.value, year: number, kinds: kindViews(plan) }) : page;
  });
}

export function readEvent({ store }: Services, caller: Caller, id: string): Promise<Result<EventSheetView>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const row = await tx.events.find(id);
    const cycle = row === undefined ? undefined : await tx.cycles.findById(row.cycle_id);
    if (row === undefined || cycle === undefined) return refused({ code: 'access.denied' });
    return done(await eventView(tx, { caller, row, year: await branchYearOfCycle(tx, cycle) }));
  });
}

export function listOwnEvents({ store }: Services, caller: Caller, paging: Paging): Promise<Result<PageOf<OwnEvent>>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const rows = await tx.events.ofPeople([caller.personId]);
    return viewsOf(
      pageOf(rows, paging, ({ id }) => id),
      (part) => ownViews(tx, part),
    );
  });
}

async function ownViews(tx: Transaction, rows: readonly OwnEventRow[]): Promise<OwnEvent[]> {
  const years = new Map<string, BranchYear>();
  for (const id of new Set(rows.map(({ cycle_id }) => cycle_id))) {
    const cycle = await tx.cycles.findById(id);
    if (cycle !== undefined) years.set(id, await branchYearOfCycle(tx, cycle));
  }
  return rows.flatMap((row) => {
    const year = years.get(row.cycle_id);
    const kind = year === undefined ? undefined : eventKindOf(year.plan, row.kind);
    if (year === undefined || kind === undefined) return [];
    return [
      {
        ...{ id: row.id, branch: year.branch.name, kindName: kind.name, keeps: kind.keeps },
        ...{ on: row.held_on, title: row.title, state: row.state, madeUpOn: row.made_up_on },
      },
    ];
  });
}
