import type { Plan } from './plan.ts';
import { twoDecimals } from './exact.ts';
import { type Figure, figurePoints } from './figure.ts';
import type { RatedRows } from './rated-rows.ts';
import type { TwoDecimals } from './results.ts';

/** Numbers that follow from the stars; one that does not apply is left out. */
export function factorsOf(plan: Plan, rated: RatedRows, row: number): Readonly<Record<string, TwoDecimals>> {
  const factors: Record<string, TwoDecimals> = {};
  for (const { id, byStars, extras } of plan.factors) {
    const base = byStars.find(({ stars }) => stars === rated.stars[row]);
    if (base === undefined) continue;
    const added = extras.filter(({ holds }) => holds(rated, row));
    const points = [base.factor, ...added.map(({ add }) => add)].map(pointsOf);
    factors[id] = twoDecimals(points.reduce((sum, each) => sum + each, 0));
  }
  return factors;
}

function pointsOf(figure: Figure): number {
  return figurePoints(figure) ?? Number.NaN;
}
