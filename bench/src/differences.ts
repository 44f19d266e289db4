import { closeSheet, type Closing, type HeldSheet, type Plan } from '@xianfeng/engine';
import type { HandQuota } from './hand-standings.ts';
import type { HandResult } from './hand-written.ts';

const GRADES = ['excellent', 'qualified', 'basically-qualified', 'unqualified'];
const QUOTAS = [1, 2, 3, 4].map((quarter) => `quarter-star-candidate:2026-Q${quarter}`);

/** The figures mean nothing unless both ways come to the same: how many members' results and branches' quotas do not. */
export function differencesOf(
  plan: Plan,
  sheets: readonly HeldSheet[],
  byHand: HandResult,
  options: { readonly cycle: string },
): number {
  const quarters = plan.sources.find(({ id }) => id === 'quarter-total')?.index ?? -1;
  let differing = 0;
  let first = 0;
  sheets.forEach((sheet, branch) => {
    const closed = closeSheet(plan, sheet, options);
    if (!closed.ok) throw new Error(JSON.stringify(closed.problems[0]));
    for (let row = 0; row < sheet.rows; row += 1) {
      const isOther = [0, 1, 2, 3].some(
        (at) =>
          sheet.columns[quarters]?.rounded(row * 4 + at, 100) !== (byHand.quarters[(first + row) * 4 + at] ?? 0) * 100,
      );
      if (isOther || !isAlike(closed.value, row, byHand, first + row)) differing += 1;
    }
    [...QUOTAS, 'year-star-candidate'].forEach((id, place) => {
      const { chosen, tied } = closed.value.honors.find((honor) => honor.id === id) ?? { chosen: [], tied: [] };
      const own = byHand.quotas[branch * 5 + place] as HandQuota;
      if (textOf(own.chosen, first) !== textOf(chosen, 0) || textOf(own.tied, first) !== textOf(tied, 0))
        differing += 1;
    });
    first += sheet.rows;
  });
  return differing;
}

function isAlike({ totals, stars, grades, ranks, outcomes }: Closing, row: number, byHand: HandResult, at: number) {
  const following = outcomes.subarray(row * 3, row * 3 + 3).indexOf(1) + 1;
  return (
    totals[row] === (byHand.hundredths[at] as number) * 100 &&
    stars[row] === byHand.stars[at] &&
    grades[row] === GRADES[byHand.grades[at] as number] &&
    ranks[row] === byHand.ranks[at] &&
    following === byHand.outcomes[at]
  );
}

function textOf(rows: readonly number[], first: number): string {
  return rows
    .map((row) => row - first)
    .sort((left, right) => left - right)
    .join(' ');
}
