import { periodsDue } from '@xianfeng/engine';
import {
  type BranchSheet,
  type BranchYear,
  isInDuring,
  itemsFor,
  isRated,
  reviewedPledges,
  scoringOf,
  sheetObstacles,
} from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import type { PeriodRows, SheetRows } from './fill-scores.ts';
import type { PlacedBranch } from './placed.ts';

interface Checking {
  readonly year: BranchYear;
  readonly branch: PlacedBranch;
  readonly periods: readonly PeriodRows[];
}

/** What the service would say against passing these periods, asked of the service. */
export async function checkPeriods(tx: Transaction, { year, branch, periods }: Checking): Promise<void> {
  const before = new Map<string, BranchSheet['previous']>();
  for (const { period, sheets } of periods.filter(({ sheets: [settling] }) => settling.sheet.passed_on !== null)) {
    const scoring = scoringOf(year.plan, period);
    if (!scoring.ok) throw new Error(JSON.stringify(scoring.problems));
    const all = sheets.map((rows) => ofCommittee(year, rows));
    const [{ sheet, cells }] = sheets;
    const members = membersIn(branch, year, period);
    const { cadence } = scoring.value;
    const problems = sheetObstacles({
      ...{ ...scoring.value, year, period, giverId: null, notice: undefined, all, cells },
      ...{ sheet: all[0]?.sheet, settling: all[0]?.sheet },
      previous: before.get(sheet.rater + period.length) ?? new Map(),
      members,
      pledges: await reviewedPledges(tx, year, { members, period, cadence }),
    });
    if (problems.length > 0) throw new Error(`${branch.plan.name} ${period}: ${JSON.stringify(problems)}`);
    before.set(sheet.rater + period.length, pointsByMember(cells));
  }
}

function ofCommittee({ version }: BranchYear, { sheet, cells }: SheetRows): BranchSheet['all'][number] {
  return { sheet: { ...sheet, committee_id: version.committee_id }, cells };
}

function membersIn(
  { id, stays: everybody, secretaryId }: PlacedBranch,
  year: BranchYear,
  period: string,
): BranchSheet['members'] {
  return everybody
    .map(({ personId, person, from, to, category }) => {
      const stays = [{ branchId: id, from, to }];
      const roles = personId === secretaryId ? ['secretary'] : [];
      return {
        ...{ id: personId, name: person.name, category, status: person.status },
        ...{ from, to, stays, runs: [stays], months: periodsDue({ from, to }, year.cycle, 'month') },
        ...{ exemptReason: person.exempt, roles, items: itemsFor(year.plan, { category, roles }) },
      };
    })
    .filter((member) => isInDuring(member, period) && isRated(year.plan, member));
}

function pointsByMember(cells: SheetRows['cells']): BranchSheet['previous'] {
  const bySubject = Map.groupBy(cells, (cell) => cell.subject_id);
  return new Map([...bySubject].map(([id, own]) => [id, new Map(own.map(({ item, points }) => [item, points ?? 0]))]));
}
