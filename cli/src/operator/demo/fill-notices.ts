import { type BranchYear, type NoticeOrder, type openServices, publishNotices } from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import { completeMonths, completeQuarters, morningOf, workingDayAfter } from './days.ts';
import type { PlacedBranch } from './placed.ts';

type Services = Awaited<ReturnType<typeof openServices>>;

interface Publishing {
  readonly year: BranchYear;
  readonly branch: PlacedBranch;
  readonly calendar: ReadonlyMap<string, boolean>;
}

/** Days of the month after on which a month is published and a quarter summed up. */
const publishingDay = { month: 5, quarter: 8 } as const;

/** Publishes a branch's ten months and three quarters, under the obstacles that people's publishing meets. */
export async function fillNotices(
  services: Services,
  tx: Transaction,
  { year, branch, calendar }: Publishing,
): Promise<void> {
  const published = await publishNotices(services, tx, { year, orders: noticeOrders(branch, calendar) });
  if (!published.ok) throw new Error(`${branch.plan.name}: ${JSON.stringify(published.problems)}`);
}

/** In the order of their days, which is the order of their numbers. */
function noticeOrders({ secretaryId }: PlacedBranch, calendar: ReadonlyMap<string, boolean>): NoticeOrder[] {
  const order = (kind: 'month' | 'quarter') => (period: string) => {
    const openedOn = workingDayAfter(period, publishingDay[kind], calendar);
    return { kind, period, openedOn, publishedBy: secretaryId, publishedAt: morningOf(openedOn, 45) };
  };
  const orders = [...completeMonths.map(order('month')), ...completeQuarters.map(order('quarter'))];
  return orders.toSorted((left, right) =>
    left.openedOn < right.openedOn ? -1 : left.openedOn > right.openedOn ? 1 : 0,
  );
}
