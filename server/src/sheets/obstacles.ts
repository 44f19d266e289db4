import { decimalFromPoints, type Problem } from '@xianfeng/engine';
import { isDueIn } from '../evidence/year-members.ts';
import type { BranchMonth } from './branch-month.ts';
import { unusualCells } from './unusual.ts';

/** What is still in the way of passing a month's sheet: scores that are due and missing, and unusual ones without a reason. */
export function sheetObstacles(month: BranchMonth): readonly Problem[] {
  return [...missingCells(month), ...missingReasons(month)];
}

/** One problem for each member with empty cells; nothing is ever filled in with a 0. */
function missingCells({ members, cells, items, year, period }: BranchMonth): readonly Problem[] {
  const filled = Map.groupBy(
    cells.filter(({ points }) => points !== null),
    ({ subject_id }) => subject_id,
  );
  return members.flatMap((member) => {
    if (!isDueIn(member, year.plan, period)) return [];
    const scored = new Set((filled.get(member.id) ?? []).map(({ item }) => item));
    const empty = items.filter(({ id }) => !scored.has(id));
    if (empty.length === 0) return [];
    const facts = { memberId: member.id, member: member.name, cells: empty.length, items: empty.map(({ id }) => id) };
    return [{ code: 'sheet.cells-missing', facts }];
  });
}

function missingReasons(month: BranchMonth): readonly Problem[] {
  const names = new Map(month.members.map(({ id, name }) => [id, name]));
  const items = new Map(month.items.map(({ id, name }) => [id, name]));
  return unusualCells(month)
    .filter(({ reason }) => reason === null)
    .map(({ memberId, item, points, previous }) => ({
      code: 'sheet.reason-missing',
      facts: {
        memberId,
        member: names.get(memberId) ?? '',
        item,
        itemName: items.get(item) ?? item,
        points: decimalFromPoints(points),
        previous: decimalFromPoints(previous),
      },
    }));
}
