import { periodsDue } from '@xianfeng/engine';
import { type BranchMonth, type BranchYear, isInDuring, monthlyScoring, sheetObstacles } from '@xianfeng/server';
import type { MonthRows } from './fill-scores.ts';
import type { PlacedBranch } from './placed.ts';

/** What the service would say against passing these months, asked of the service. */
export function checkMonths(year: BranchYear, branch: PlacedBranch, months: readonly MonthRows[]): void {
  const scoring = monthlyScoring(year.plan);
  if (!scoring.ok) throw new Error(JSON.stringify(scoring.problems));
  const { committee_id } = year.version;
  let previous: BranchMonth['previous'] = new Map();
  for (const { period, cells, sheet } of months.filter((month) => month.sheet.passed_on !== null)) {
    const problems = sheetObstacles({
      ...{ ...scoring.value, year, period, previous, notice: undefined },
      members: membersIn(branch, year, period),
      sheet: { ...sheet, committee_id },
      cells,
    });
    if (problems.length > 0) throw new Error(`${branch.plan.name} ${period}: ${JSON.stringify(problems)}`);
    previous = pointsByMember(cells);
  }
}

function membersIn(
  { id, stays: everybody, plan }: PlacedBranch,
  year: BranchYear,
  period: string,
): BranchMonth['members'] {
  return everybody
    .map(({ personId, person, from, to }) => {
      const stays = [{ branchId: id, from, to }];
      return {
        ...{ id: personId, name: person.name, category: plan.category, status: person.status },
        ...{ from, to, stays, runs: [stays], months: periodsDue({ from, to }, year.cycle, 'month') },
        exemptReason: person.exempt,
      };
    })
    .filter((member) => isInDuring(member, period) && year.plan.scheme.rated.includes(member.status));
}

function pointsByMember(cells: MonthRows['cells']): BranchMonth['previous'] {
  const bySubject = Map.groupBy(cells, (cell) => cell.subject_id);
  return new Map([...bySubject].map(([id, own]) => [id, new Map(own.map(({ item, points }) => [item, points ?? 0]))]));
}
