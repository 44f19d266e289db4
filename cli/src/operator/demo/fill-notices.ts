import {
  branchMonthOf,
  branchYearOf,
  type NoticeOrder,
  type openServices,
  publishNotices,
  sheetObstacles,
} from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import { completeMonths, completeQuarters, demoYear, morningOf, workingDayAfter } from './days.ts';
import type { PlacedBranch } from './placed.ts';

type Services = Awaited<ReturnType<typeof openServices>>;

/** Days of the month after on which a month is published and a quarter summed up. */
const publishingDay = { month: 5, quarter: 8 } as const;

/** Publishes a branch's ten months and three quarters, under the obstacles that people's publishing meets. */
export async function fillNotices(
  services: Services,
  tx: Transaction,
  { branch, calendar }: { readonly branch: PlacedBranch; readonly calendar: ReadonlyMap<string, boolean> },
): Promise<void> {
  for (const period of completeMonths) {
    const month = await branchMonthOf(tx, { branchId: branch.id, period });
    const problems = month.ok ? sheetObstacles(month.value) : month.problems;
    if (problems.length > 0) throw new Error(`${branch.plan.name} ${period}: ${JSON.stringify(problems)}`);
  }
  const year = await branchYearOf(tx, branch.id, demoYear);
  if (!year.ok) throw new Error(JSON.stringify(year.problems));
  const published = await publishNotices(services, tx, { year: year.value, orders: noticeOrders(branch, calendar) });
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
