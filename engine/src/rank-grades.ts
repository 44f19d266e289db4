import type { Plan } from './compile.ts';
import { placesOf, quota } from './rules/quota.ts';
import type { RankGrade } from './scheme.ts';
import type { Sheet } from './sheet-columns.ts';

/**
 * Grades that go by the order within the branch, by row; nothing where the total's own grade stands. Whoever is tied
 * at the edge of a share is not in it.
 */
export function rankGradesOf(plan: Plan, sheet: Sheet, totals: Float64Array): readonly (string | null)[] {
  const grades: (string | null)[] = [];
  for (const band of plan.scheme.rating.rankGrades) {
    for (const row of rowsOf(band, sheet, totals)) grades[row] ??= band.grade;
  }
  return grades;
}

function rowsOf(band: RankGrade, sheet: Sheet, totals: Float64Array): readonly number[] {
  const sign = band.from === 'first' ? 1 : -1;
  const standing = [...totals].flatMap((total, row) =>
    Number.isNaN(total) || sheet.standing[row] !== 'rated' ? [] : [{ row, points: sign * total }],
  );
  if (placesOf(standing.length, band.share) === 0) return [];
  const { chosen } = quota(standing, standing.length, band.share);
  const { below } = band;
  if (below === null) return chosen;
  return chosen.filter((row) => (totals[row] as number) * below.d < below.n * 10_000);
}
