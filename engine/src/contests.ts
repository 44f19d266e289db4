import type { Column } from './column.ts';
import type { Plan } from './plan.ts';
import { periodText } from './day.ts';
import { type CloseOptions, rateRows } from './close.ts';
import type { BranchEvidence } from './evidence.ts';
import { twoDecimals } from './exact.ts';
import type { Figure } from './figure.ts';
import { contestsOfRows } from './honors.ts';
import type { Result } from './problem.ts';
import { done } from './problem.ts';
import type { TwoDecimals } from './results.ts';
import { run } from './run.ts';
import { readSheet } from './sheet.ts';
import { RATED, type Sheet } from './sheet-columns.ts';

/** One honor for one period: how many places there are, and who stands where. People pick. */
export interface Contest {
  readonly honor: string;
  readonly name: string;
  readonly period: string;
  readonly base: number;
  /** Only those with so many stars are counted in the base; null is everybody. */
  readonly baseStars: number | null;
  /** Null where a number of places alone limits it. */
  readonly share: Figure | null;
  readonly places: number;
  /** Member ids within the places, in the order of the evidence. */
  readonly candidates: readonly string[];
  readonly tied: readonly string[];
  /** Published points of everybody who has any, by member id. */
  readonly points: Readonly<Record<string, TwoDecimals>>;
}

/** Every honor of the scheme, period by period, over what is there. Refuses faulty evidence only. */
export function contestsOf(
  plan: Plan,
  evidence: BranchEvidence,
  options: Pick<CloseOptions, 'cycle'>,
): Result<readonly Contest[]> {
  const read = readSheet(plan, evidence, options);
  if (!read.ok) return read;
  const sheet = read.value;
  run(plan, sheet, null);
  const rated = rateRows(plan, sheet);
  const ids = (rows: readonly number[]) => rows.toSorted((left, right) => left - right).map((row) => idOf(sheet, row));
  return done(
    contestsOfRows(plan, rated).map(
      ({ honor, by, index, base, places, chosen, tied }): Contest => ({
        honor: honor.id,
        name: honor.name,
        period: periodText(sheet.cycle, honor.period, index),
        base,
        baseStars: honor.base.stars,
        share: honor.share,
        places,
        candidates: ids(chosen),
        tied: ids(tied),
        points: pointsOf(sheet, by.index, by.shape.period === null ? null : index),
      }),
    ),
  );
}

function pointsOf(sheet: Sheet, source: number, period: number | null): Readonly<Record<string, TwoDecimals>> {
  const column = sheet.columns[source] as Column;
  const width = column.n.length / Math.max(sheet.rows, 1);
  const points: Record<string, TwoDecimals> = {};
  for (let row = 0; row < sheet.rows; row += 1) {
    const cell = row * width + (period ?? 0);
    if (sheet.standing[row] === RATED && column.isPresent(cell))
      points[idOf(sheet, row)] = twoDecimals(column.rounded(cell, 100));
  }
  return points;
}

function idOf(sheet: Sheet, row: number): string {
  return sheet.members[row]?.id ?? '';
}
