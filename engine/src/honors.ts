import type { Column } from './column.ts';
import type { Plan, PlannedHonor } from './compile.ts';
import { PERIODS_PER_YEAR, periodText } from './day.ts';
import { type CandidateColumns, quotaOf } from './rules/quota.ts';
import type { RatedRows } from './rated-rows.ts';
import type { Honor } from './scheme.ts';

/** The rows within one quota of one period, and those tied at its edge; the branch picks among them. */
export interface HonorRows {
  /** The honor's id, with its period where it is awarded more than once a year. */
  readonly id: string;
  readonly chosen: readonly number[];
  readonly tied: readonly number[];
}

/** Who stands within each quota, period by period. */
export function honorsOf(plan: Plan, rated: RatedRows): readonly HonorRows[] {
  const list: HonorRows[] = [];
  const room = candidateRoom(rated.sheet.rows);
  for (const planned of plan.honors) {
    const honor = plan.scheme.honors[planned.index] as Honor;
    for (let index = 0; index < PERIODS_PER_YEAR[honor.period]; index += 1) {
      const { chosen, tied } = contest(rated, { planned, honor, index, room });
      if (chosen.length === 0 && tied.length === 0) continue;
      const id =
        honor.period === 'year' ? honor.id : `${honor.id}:${periodText(rated.sheet.cycle, honor.period, index)}`;
      list.push({ id, chosen, tied });
    }
  }
  return list;
}

export interface Contending {
  readonly planned: PlannedHonor;
  readonly honor: Honor;
  /** Period of the cycle, counted from 0. */
  readonly index: number;
  /** Where the candidates are put together; it can be used again for the next contest. */
  readonly room: CandidateRoom;
}

export type CandidateRoom = Omit<CandidateColumns, 'count'>;

export function candidateRoom(rows: number): CandidateRoom {
  return { rows: new Int32Array(rows), points: new Float64Array(rows) };
}

export interface ContestRows {
  readonly base: number;
  readonly chosen: readonly number[];
  readonly tied: readonly number[];
}

/** Base and candidates are those in the branch on the period's last day. */
export function contest({ sheet, stars }: RatedRows, { planned, honor, index, room }: Contending): ContestRows {
  const lastMonth = ((index + 1) * 12) / PERIODS_PER_YEAR[honor.period] - 1;
  const column = sheet.columns[planned.by.index] as Column;
  const periods = planned.by.shape.period === null ? 1 : PERIODS_PER_YEAR[planned.by.shape.period];
  const { rows, points } = room;
  let count = 0;
  let base = 0;
  for (let row = 0; row < sheet.rows; row += 1) {
    const standing = sheet.standing[row];
    const isIn = (((sheet.monthEnds[row] as number) >> lastMonth) & 1) === 1;
    if (standing === 'apart' || standing === 'rated-apart' || !isIn) continue;
    const isExempt = sheet.exempt[row] === 1;
    const hasStars = honor.base.stars === null || (!isExempt && stars[row] === honor.base.stars);
    if (hasStars && (!isExempt || honor.base.exempt === 'counted')) base += 1;
    const cell = row * periods + (periods === 1 ? 0 : index);
    if (standing !== 'rated' || !hasStars || !column.isPresent(cell)) continue;
    rows[count] = row;
    points[count] = column.rounded(cell, 100);
    count += 1;
  }
  return { base, ...quotaOf({ rows, points, count }, base, honor.share) };
}
