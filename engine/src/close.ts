import { type Column, MISSING } from './column.ts';
import type { Plan } from './plan.ts';
import { PERIODS_PER_YEAR, periodText } from './day.ts';
import { fillGrades, standingVetoes } from './grading.ts';
import type { HonorRows } from './honor-rows.ts';
import { honorsOf } from './honors.ts';
import { fillOutcomes } from './outcomes.ts';
import type { Problem, Result } from './problem.ts';
import { done } from './problem.ts';
import { orderGiven } from './rank-grades.ts';
import type { RatedRows } from './rated-rows.ts';
import { fillRanks } from './rating-bands.ts';
import { type Recording, run } from './run.ts';
import { type ReadOptions, rowPath, whose } from './sheet.ts';
import type { Sheet } from './sheet-columns.ts';

/** What a meeting gives in the place of what the points come to. */
export interface Decided {
  readonly stars: number | null;
  readonly grade: string | null;
}

export interface CloseOptions extends ReadOptions {
  /** By member: the meeting's stars and grade, from which what follows is worked out. */
  readonly decided?: ReadonlyMap<string, Decided>;
  /** Work out what is there; without it, scores that are due and missing are a refusal. */
  readonly provisional?: boolean;
}

/**
 * Everything a year comes to for the rows of a sheet; no text has been written yet. Its columns are the sheet's own,
 * so that the next closing of the sheet overwrites them.
 */
export interface Closing extends RatedRows {
  /** Each honor with the rows that stand in it and at its edge, period by period. */
  readonly honors: readonly HonorRows[];
  /** Only with `provisional`: what was due and is not there. */
  readonly missing: readonly Problem[];
}

/** The plan over all rows of a sheet. Refuses with every missing score. */
export function closeSheet(
  plan: Plan,
  sheet: Sheet,
  options: CloseOptions,
  recording: Recording | null = null,
): Result<Closing> {
  run(plan, sheet, recording);
  return closeRows(plan, sheet, options);
}

/** Bands, ranks, honors and outcomes over the columns as they stand. */
export function closeRows(plan: Plan, sheet: Sheet, options: CloseOptions): Result<Closing> {
  const missing = missingOf(plan, sheet, options);
  if (missing.length > 0 && options.provisional !== true) return { ok: false, problems: missing };
  const rated = rateRows(plan, sheet, options.decided);
  return done({ ...rated, honors: [...honorsOf(plan, rated), ...rated.order.ties], missing });
}

/** Totals, stars, grades, ranks and outcomes by row of a sheet that has been run. */
export function rateRows(plan: Plan, sheet: Sheet, decided?: CloseOptions['decided']): RatedRows {
  const { rating } = plan.scheme;
  fillTotals(plan, sheet);
  if (rating.ranked) fillRanks(sheet, plan.working.room(sheet.rows));
  const order = orderGiven(rating, sheet, sheet.ratings.totals);
  const rated = { sheet, ...sheet.ratings, vetoes: standingVetoes(plan, sheet), order };
  fillGrades(plan, rated);
  if (decided !== undefined) fillDecided(rated, decided);
  fillOutcomes(plan, rated);
  return rated;
}

/** The meeting decides: points only suggest. */
function fillDecided({ sheet, stars, grades }: RatedRows, decided: ReadonlyMap<string, Decided>): void {
  sheet.members.forEach(({ id }, row) => {
    const own = decided.get(id);
    if (own === undefined) return;
    stars[row] = own.stars ?? Number.NaN;
    grades[row] = own.grade;
  });
}

/** Missing scores, and totals that a part with nothing in it leaves open. */
export function missingOf(plan: Plan, sheet: Sheet, options: CloseOptions): readonly Problem[] {
  const path = options.path === undefined || options.path === '' ? '' : `${options.path}.`;
  const missing = [...sheet.missing];
  for (const { part, column, shape, asks } of plan.steps) {
    if (asks === undefined) continue;
    const cells = sheet.columns[column] as Column;
    const width = plan.widths[column] as number;
    const period = shape.period ?? 'year';
    const length = PERIODS_PER_YEAR[period];
    for (let cell = cells.d.indexOf(MISSING); cell !== -1; cell = cells.d.indexOf(MISSING, cell + 1)) {
      const row = Math.floor(cell / width);
      if (sheet.active[row] === 0) continue;
      const item = shape.axis?.[Math.floor((cell % width) / length)] ?? null;
      missing.push({
        code: 'missing-score',
        path: `${rowPath(plan, path, row)}${asks}`,
        facts: {
          ...whose(plan, sheet, row),
          item,
          itemName: item === null ? part.name : (plan.names.get(item) ?? item),
          by: part.id,
          byName: part.name,
          period: periodText(sheet.cycle, period, cell % length),
        },
      });
    }
  }
  return missing;
}

/** Published totals by row, ten-thousandths. */
function fillTotals(plan: Plan, { active, rows, columns, ratings: { totals } }: Sheet): void {
  const column = columns[plan.total.index] as Column;
  for (let row = 0; row < rows; row += 1)
    totals[row] = active[row] === 1 && column.isPresent(row) ? column.rounded(row, 100) : Number.NaN;
}
