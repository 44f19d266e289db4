import {
  type BranchMonth,
  type BranchYear,
  branchYearOf,
  isInDuring,
  monthlyScoring,
  type NoticeOrder,
  type openServices,
  publishNotices,
  sheetObstacles,
} from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import { completeMonths, completeQuarters, demoYear, morningOf, workingDayAfter } from './days.ts';
import type { MonthRows } from './fill-scores.ts';
import type { PlacedBranch } from './placed.ts';

type Services = Awaited<ReturnType<typeof openServices>>;

interface Publishing {
  readonly branch: PlacedBranch;
  readonly months: readonly MonthRows[];
  readonly calendar: ReadonlyMap<string, boolean>;
}

/** Days of the month after on which a month is published and a quarter summed up. */
const publishingDay = { month: 5, quarter: 8 } as const;

/** Publishes a branch's ten months and three quarters, under the obstacles that people's passing and publishing meet. */
export async function fillNotices(
  services: Services,
  tx: Transaction,
  { branch, months, calendar }: Publishing,
): Promise<void> {
  const year = await branchYearOf(tx, branch.id, demoYear);
  if (!year.ok) throw new Error(JSON.stringify(year.problems));
  checkMonths(year.value, branch, months);
  const published = await publishNotices(services, tx, { year: year.value, orders: noticeOrders(branch, calendar) });
  if (!published.ok) throw new Error(`${branch.plan.name}: ${JSON.stringify(published.problems)}`);
}

/** What the service would say against passing these months, asked of the service. */
function checkMonths(year: BranchYear, branch: PlacedBranch, months: readonly MonthRows[]): void {
  const scoring = monthlyScoring(year.plan);
  if (!scoring.ok) throw new Error(JSON.stringify(scoring.problems));
  const { committee_id } = year.version;
  let previous: BranchMonth['previous'] = new Map();
  for (const { period, cells, sheet } of months.filter((month) => month.sheet.passed_on !== null)) {
    const problems = sheetObstacles({
      ...{ ...scoring.value, year, period, previous, notice: undefined },
      members: membersIn(branch, year, period),
      sheet: { ...sheet, committee_id },
      cells: cells.map((cell) => ({ ...cell, committee_id })),
    });
    if (problems.length > 0) throw new Error(`${branch.plan.name} ${period}: ${JSON.stringify(problems)}`);
    previous = pointsByMember(cells);
  }
}

function membersIn({ stays, plan }: PlacedBranch, year: BranchYear, period: string): BranchMonth['members'] {
  return stays
    .map(({ personId, person, from, to }) => ({
      ...{ id: personId, name: person.name, category: plan.category, status: person.status },
      ...{ from, to, exemptReason: person.exempt },
    }))
    .filter((member) => isInDuring(member, period) && year.plan.scheme.rated.includes(member.status));
}

function pointsByMember(cells: MonthRows['cells']): BranchMonth['previous'] {
  const bySubject = Map.groupBy(cells, (cell) => cell.subject_id);
  return new Map([...bySubject].map(([id, own]) => [id, new Map(own.map(({ item, points }) => [item, points ?? 0]))]));
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
