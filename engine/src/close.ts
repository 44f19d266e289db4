import { type Column, MISSING } from './column.ts';
import type { Plan } from './compile.ts';
import { PERIODS_PER_YEAR, periodText } from './day.ts';
import { POINT_SCALE } from './exact.ts';
import { figurePoints } from './figure.ts';
import { type HonorRows, honorsOf } from './honors.ts';
import { anyHolds, type RatedSubject } from './outcomes.ts';
import type { Problem, Result } from './problem.ts';
import { done } from './problem.ts';
import { rankGradesOf } from './rank-grades.ts';
import { bandOf, ranksOf } from './rating-bands.ts';
import { type Recording, run } from './run.ts';
import type { Veto } from './scheme.ts';
import { type ReadOptions, rowPath, type Sheet, whose } from './sheet.ts';

export interface CloseOptions extends ReadOptions {
  /** Work out what is there; without it, scores that are due and missing are a refusal. */
  readonly provisional?: boolean;
}

/** Everything a year comes to for the rows of a sheet, as columns; no text has been written yet. */
export interface Closing {
  /** Total, stars, grade and rank by row. */
  readonly subjects: readonly RatedSubject[];
  /** Each honor with the rows that stand in it and at its edge, period by period. */
  readonly honors: readonly HonorRows[];
  /** 1 where an outcome follows: row × outcomes of the scheme. */
  readonly outcomes: Uint8Array;
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
  const { rating } = plan.scheme;
  const totals = totalsOf(plan, sheet);
  const ranks = ranksOf(totals.map((total, row) => (rating.ranked && sheet.standing[row] === 'rated' ? total : null)));
  const stars = totals.map((total, row) => starsOf(plan, sheet, row, total));
  const byRank = rankGradesOf(plan, sheet, totals);
  const subjects = sheet.members.map((subject, row): RatedSubject => {
    const total = totals[row] ?? null;
    const own = stars[row] ?? null;
    const vetoes = vetoesOf(plan, sheet, row);
    const grade = gradeOf(plan, { stars: own, total, byRank: byRank[row] ?? null, vetoes });
    return { subject, total, grade, stars: own, rank: ranks[row] ?? null, sheet, row };
  });
  return done({
    subjects,
    honors: honorsOf(plan, sheet, stars),
    outcomes: outcomeFlags(plan, subjects),
    missing,
  });
}

/** Nothing follows for whoever has no total. */
function outcomeFlags(plan: Plan, subjects: readonly RatedSubject[]): Uint8Array {
  const { outcomes } = plan.scheme;
  const flags = new Uint8Array(subjects.length * outcomes.length);
  for (const rated of subjects) {
    if (rated.total === null) continue;
    for (let at = 0; at < outcomes.length; at += 1) {
      const when = outcomes[at]?.when ?? [];
      if (anyHolds(plan, when, rated)) flags[rated.row * outcomes.length + at] = 1;
    }
  }
  return flags;
}

/** Missing scores, and totals that a part with nothing in it leaves open. */
export function missingOf(plan: Plan, sheet: Sheet, options: CloseOptions): readonly Problem[] {
  const path = options.path === undefined || options.path === '' ? '' : `${options.path}.`;
  const missing = [...sheet.missing];
  for (const { part, column, shape } of plan.steps) {
    if (part.rule !== 'ballot-mean') continue;
    const cells = sheet.columns[column] as Column;
    const width = plan.widths[column] as number;
    const period = shape.period ?? 'year';
    const length = PERIODS_PER_YEAR[period];
    for (let cell = cells.d.indexOf(MISSING); cell !== -1; cell = cells.d.indexOf(MISSING, cell + 1)) {
      const row = Math.floor(cell / width);
      if (sheet.active[row] === 0) continue;
      missing.push({
        code: 'missing-score',
        path: `${rowPath(plan, path, row)}ballots`,
        facts: {
          ...whose(plan, sheet, row),
          item: shape.axis?.[Math.floor((cell % width) / length)] ?? null,
          by: part.id,
          period: periodText(sheet.cycle, period, cell % length),
        },
      });
    }
  }
  return missing;
}

/** Published totals by row, ten-thousandths; null where there is none. */
function totalsOf(plan: Plan, sheet: Sheet): readonly (number | null)[] {
  const column = sheet.columns[plan.total.index] as Column;
  return sheet.members.map((_, row) =>
    sheet.active[row] === 1 && column.isPresent(row) ? column.rounded(row, 100) : null,
  );
}

/** Stars by row of a sheet that has been run. */
export function starsOfRows(plan: Plan, sheet: Sheet): readonly (number | null)[] {
  return totalsOf(plan, sheet).map((total, row) => starsOf(plan, sheet, row, total));
}

function starsOf(plan: Plan, sheet: Sheet, row: number, total: number | null): number | null {
  if (total !== null) {
    const band = plan.scheme.rating.stars[bandOf(plan.starEdges, total)];
    const forced = vetoesOf(plan, sheet, row).find(({ stars }) => stars !== null);
    return forced?.stars ?? band?.stars ?? null;
  }
  const { exempt } = plan.scheme;
  if (exempt === null || sheet.standing[row] !== 'exempt') return null;
  const direct = sheet.facts[row]?.get(exempt.stars);
  return direct === undefined ? null : direct / POINT_SCALE;
}

/** The vetoes that hold for a row, in the order of the scheme; they never touch total or rank. */
function vetoesOf(plan: Plan, sheet: Sheet, row: number): readonly Veto[] {
  const { vetoes } = plan.scheme.rating;
  if (vetoes.length === 0) return vetoes;
  const held = sheet.vetoes[row] ?? [];
  return vetoes.filter(({ id, fact }) => held.some(({ veto }) => veto === id) || isBelow(sheet, row, fact));
}

/** No fact, no veto. */
function isBelow(sheet: Sheet, row: number, fact: Veto['fact']): boolean {
  const known = fact === null ? undefined : sheet.facts[row]?.get(fact.id);
  return fact !== null && known !== undefined && known < (figurePoints(fact.below) ?? Number.NaN);
}

interface GradeBasis {
  readonly stars: number | null;
  readonly total: number | null;
  /** By the order within the branch. */
  readonly byRank: string | null;
  readonly vetoes: readonly Veto[];
}

function gradeOf(plan: Plan, { stars, total, byRank, vetoes }: GradeBasis): string | null {
  if (total !== null) {
    const forced = vetoes.find(({ grade }) => grade !== null);
    return forced?.grade ?? byRank ?? plan.scheme.rating.grades[bandOf(plan.gradeEdges, total)]?.grade ?? null;
  }
  if (stars === null) return null;
  return plan.scheme.exempt?.grades.find(({ least }) => stars >= least)?.grade ?? null;
}
