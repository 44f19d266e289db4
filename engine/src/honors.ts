import type { Column } from './column.ts';
import type { Plan, PlannedHonor } from './compile.ts';
import { PERIODS_PER_YEAR, periodBounds, periodsOf } from './day.ts';
import { quota, type Standing as Candidate } from './rules/quota.ts';
import type { Honor } from './scheme.ts';
import type { Sheet } from './sheet.ts';

export interface RowHonors {
  readonly honors: string[];
  readonly tied: string[];
}

/** Who stands within each quota, period by period; the branch picks among them. */
export function honorsOf(plan: Plan, sheet: Sheet, stars: readonly (number | null)[]): readonly RowHonors[] {
  const rows = Array.from({ length: sheet.rows }, (): RowHonors => ({ honors: [], tied: [] }));
  for (const planned of plan.honors) {
    const honor = plan.scheme.honors[planned.index] as Honor;
    periodsOf(sheet.cycle, honor.period).forEach((period, index) => {
      const id = honor.period === 'year' ? honor.id : `${honor.id}:${period}`;
      const { base, candidates } = contenders(sheet, { planned, honor, period, index, stars });
      const outcome = quota(candidates, base, honor.share);
      for (const row of outcome.chosen) rows[row]?.honors.push(id);
      for (const row of outcome.tied) rows[row]?.tied.push(id);
    });
  }
  for (const row of rows) {
    row.honors.sort();
    row.tied.sort();
  }
  return rows;
}

export interface Contending {
  readonly planned: PlannedHonor;
  readonly honor: Honor;
  readonly period: string;
  readonly index: number;
  readonly stars: readonly (number | null)[];
}

/** Base and candidates: those in the branch on the period's last day. */
export function contenders(sheet: Sheet, { planned, honor, period, index, stars }: Contending) {
  const lastDay = periodBounds(period).to;
  const column = sheet.columns[planned.by.index] as Column;
  const periods = planned.by.shape.period === null ? 1 : PERIODS_PER_YEAR[planned.by.shape.period];
  const candidates: Candidate[] = [];
  let base = 0;
  for (let row = 0; row < sheet.rows; row += 1) {
    const standing = sheet.standing[row];
    if (standing === 'apart' || standing === 'rated-apart' || !isIn(sheet, row, lastDay)) continue;
    const isExempt = sheet.members[row]?.exempt === true;
    const hasStars = honor.base.stars === null || (!isExempt && stars[row] === honor.base.stars);
    if (hasStars && (!isExempt || honor.base.exempt === 'counted')) base += 1;
    const cell = row * periods + (periods === 1 ? 0 : index);
    if (standing === 'rated' && hasStars && column.isPresent(cell))
      candidates.push({ row, points: column.rounded(cell, 100) });
  }
  return { base, candidates };
}

function isIn(sheet: Sheet, row: number, day: string): boolean {
  const member = sheet.members[row];
  return (member?.from == null || member.from <= day) && (member?.to == null || member.to >= day);
}
