import type { Column } from './column.ts';
import type { Plan, PlannedHonor } from './plan.ts';
import { PERIODS_PER_YEAR, periodText } from './day.ts';
import type { HonorRows } from './honor-rows.ts';
import { isWithdrawn } from './outcomes.ts';
import { contested, type Contested, type Pool } from './places.ts';
import type { RatedRows } from './rated-rows.ts';
import type { Honor } from './scheme.ts';
import { APART, RATED, RATED_APART } from './sheet-columns.ts';
import type { CandidateRoom } from './working-columns.ts';

/** Who stands within each quota, period by period. */
export function honorsOf(plan: Plan, rated: RatedRows): readonly HonorRows[] {
  return contestsOfRows(plan, rated)
    .filter(({ chosen, tied }) => chosen.length > 0 || tied.length > 0)
    .map(({ honor, index, chosen, tied }) => ({ id: honorId(honor, rated.sheet.cycle, index), chosen, tied }));
}

export function honorId({ id, period }: Honor, cycle: string, index: number): string {
  return period === 'year' ? id : `${id}:${periodText(cycle, period, index)}`;
}

/** Every quota among the members of a branch; one for the branches of a committee is not for its rows. */
export function contestsOfRows(plan: Plan, rated: RatedRows): readonly Contested[] {
  const list: Contested[] = [];
  const room = plan.working.room(rated.sheet.rows);
  for (const planned of plan.honors) {
    if (planned.honor.among === 'committee') continue;
    for (let index = 0; index < PERIODS_PER_YEAR[planned.honor.period]; index += 1)
      list.push(contested({ planned, index, before: list }, poolOf(rated, planned, { index, room })));
  }
  return list;
}

export interface Pooling {
  /** Period of the cycle, counted from 0. */
  readonly index: number;
  readonly room: CandidateRoom;
}

/** Base and candidates are those in the branch on the period's last day. */
export function poolOf(
  rated: RatedRows,
  { by, honor, isEligible }: PlannedHonor,
  { index, room: { rows, points } }: Pooling,
): Pool {
  const { sheet, stars } = rated;
  const lastMonth = ((index + 1) * 12) / PERIODS_PER_YEAR[honor.period] - 1;
  const column = sheet.columns[by.index] as Column;
  const periods = by.shape.period === null ? 1 : PERIODS_PER_YEAR[by.shape.period];
  const first = periods === 1 ? 0 : index;
  const { monthEnds, exempt, standing: standings } = sheet;
  const { stars: baseStars } = honor.base;
  const isExemptCounted = honor.base.exempt === 'counted';
  let count = 0;
  let base = 0;
  for (let row = 0; row < sheet.rows; row += 1) {
    if ((((monthEnds[row] as number) >> lastMonth) & 1) === 0) continue;
    const standing = standings[row];
    if (standing === APART || standing === RATED_APART) continue;
    const isExempt = exempt[row] === 1;
    const hasStars = baseStars === null || (!isExempt && stars[row] === baseStars);
    if (!hasStars) continue;
    if (!isExempt || isExemptCounted) base += 1;
    const cell = row * periods + first;
    if (standing !== RATED || !column.isPresent(cell)) continue;
    if (isEligible?.(rated, row) === false) continue;
    if (rated.vetoes[row] !== undefined && isWithdrawn(rated, row, honor.id)) continue;
    rows[count] = row;
    points[count] = column.rounded(cell, 100);
    count += 1;
  }
  return { rows, points, count, base };
}
