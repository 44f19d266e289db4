import type { Sheet } from '@xianfeng/contract';
import { decimalFromPoints, type Figure, figurePoints, type Plan } from '@xianfeng/engine';
import type { ScoreRow } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { isDueIn } from '../evidence/year-members.ts';
import type { BranchMonth } from './branch-month.ts';
import { sheetObstacles } from './obstacles.ts';

/** A month's grid as one caller sees it. */
export function sheetView(month: BranchMonth, caller: Caller): Sheet {
  const { year, period, sheet, cells } = month;
  return {
    branch: { id: year.branch.id, name: year.branch.name },
    period,
    state: sheetState(month),
    passedOn: sheet?.passed_on ?? null,
    items: month.items.map((item) => itemView(year.plan, item)),
    reasonFrom: decimalOf(year.plan.scheme.scoring.reasonFrom),
    members: month.members.map((member) => ({
      id: member.id,
      name: member.name,
      category: member.category,
      status: member.status,
      exemptReason: member.exemptReason,
      isDue: isDueIn(member, year.plan, period),
      isOwn: member.id === caller.personId,
      ...previousOf(month, member.id),
    })),
    cells: cells.map(cellView),
    obstacles: [...sheetObstacles(month)],
  };
}

export function sheetState({ sheet, notice }: Pick<BranchMonth, 'sheet' | 'notice'>): Sheet['state'] {
  if (notice !== undefined) return 'published';
  return sheet?.passed_on == null ? 'open' : 'passed';
}

export function cellView(cell: ScoreRow): Sheet['cells'][number] {
  return {
    memberId: cell.subject_id,
    item: cell.item,
    points: cell.points === null ? null : decimalFromPoints(cell.points),
    reason: cell.reason,
    revision: cell.revision,
  };
}

/** The scheme says of an item's standard what its clause says. */
function itemView({ scheme }: Plan, item: BranchMonth['items'][number]): Sheet['items'][number] {
  const clause = scheme.clauses.find(({ id }) => id === item.clause);
  return {
    id: item.id,
    name: item.name,
    least: decimalOf(item.least),
    most: decimalOf(item.most),
    standard: clause?.text ?? null,
    cite: clause?.cite ?? null,
  };
}

function previousOf({ previous }: BranchMonth, memberId: string) {
  const points = [...(previous.get(memberId) ?? [])];
  return {
    previous: Object.fromEntries(points.map(([item, value]) => [item, decimalFromPoints(value)])),
    previousTotal: points.length === 0 ? null : decimalFromPoints(points.reduce((sum, [, value]) => sum + value, 0)),
  };
}

/** Figures of items and thresholds stand in whole ten-thousandths; the scheme's check sees to it. */
export function decimalOf(figure: Figure): string {
  const points = figurePoints(figure);
  if (points === null)
    throw new Error('A figure of the scheme is finer than ten-thousandths; compiling should have refused it.');
  return decimalFromPoints(points);
}
