import { type BranchYear, type NoticeOrder, type openServices, publishNotices } from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import { addDays, dueDay, GRANULARITIES, periodsOf } from '@xianfeng/engine';
import { demoToday, morningOf, workingDayFrom } from './days.ts';
import type { PlacedBranch } from './placed.ts';

type Services = Awaited<ReturnType<typeof openServices>>;

interface Publishing {
  readonly year: BranchYear;
  readonly branch: PlacedBranch;
  readonly calendar: ReadonlyMap<string, boolean>;
}

/** Publishes every notice of a branch that was due before the demo's day, under the obstacles that people's publishing meets. */
export async function fillNotices(
  services: Services,
  tx: Transaction,
  { year, branch, calendar }: Publishing,
): Promise<void> {
  const published = await publishNotices(services, tx, { year, orders: noticeOrders(year, branch, calendar) });
  if (!published.ok) throw new Error(`${branch.plan.name}: ${JSON.stringify(published.problems)}`);
  await takeDown(tx, { year, branch, calendar });
}

/** What was over before the demo's day was taken off the wall on the next working day. */
async function takeDown(tx: Transaction, { year, branch, calendar }: Publishing): Promise<void> {
  for (const { id, closes_on: closesOn } of await tx.notices.ofCycle(year.cycleId)) {
    const removedOn = workingDayFrom(addDays(closesOn, 1), calendar);
    if (removedOn >= demoToday) continue;
    const by = { removed_by: branch.secretaryId, removed_at: morningOf(removedOn, 50) };
    await tx.notices.remove({ notice_id: id, removed_on: removedOn, ...by });
  }
}

/** In the order of their days, which is the order of their numbers: on the day it is due, or the next working day. */
function noticeOrders(
  { plan, cycle }: BranchYear,
  { secretaryId, recorderId, stays }: PlacedBranch,
  calendar: ReadonlyMap<string, boolean>,
): NoticeOrder[] {
  const boxes = { proposedBy: recorderId ?? recorderOf(stays), checkedBy: secretaryId, publishedBy: secretaryId };
  const orders = plan.scheme.procedure
    .filter(({ kind, cadence }) => (kind === 'notice' || kind === 'summary') && cadence !== 'year')
    .flatMap(({ cadence: kind, due }) =>
      periodsOf(cycle, kind).flatMap((period): NoticeOrder[] => {
        const openedOn = workingDayFrom(dueDay(period, due), calendar);
        return openedOn >= demoToday
          ? []
          : [{ kind, period, openedOn, ...boxes, publishedAt: morningOf(openedOn, 45) }];
      }),
    );
  const first = new Map(orders.toReversed().map((order) => [`${order.kind} ${order.period}`, order]));
  return [...first.values()].toSorted((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1));
}

function recorderOf(stays: PlacedBranch['stays']): string {
  const recorder = stays.find(({ person }) => person.role === 'recorder');
  if (recorder === undefined) throw new Error('Every branch of the demo has its recorder.');
  return recorder.personId;
}

/** Of one day the shorter period comes first: a quarter waits for its months. */
function placeOf({ openedOn, kind }: NoticeOrder): string {
  return `${openedOn} ${GRANULARITIES.indexOf(kind)}`;
}
