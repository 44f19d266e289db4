import type { Plan } from './compile.ts';
import { twoDecimals } from './exact.ts';
import { figurePoints } from './figure.ts';
import { anyHolds, type RatedSubject } from './outcomes.ts';
import type { TwoDecimals } from './results.ts';

/** Numbers that follow from the stars; one that does not apply is left out. */
export function factorsOf(plan: Plan, rated: RatedSubject): Readonly<Record<string, TwoDecimals>> {
  const factors: Record<string, TwoDecimals> = {};
  for (const { id, byStars, extras } of plan.scheme.factors) {
    const base = byStars.find(({ stars }) => stars === rated.stars);
    if (base === undefined) continue;
    const added = extras.filter(({ when }) => anyHolds(plan, when, rated));
    const points = [base.factor, ...added.map(({ add }) => add)].map((figure) => figurePoints(figure) ?? Number.NaN);
    factors[id] = twoDecimals(points.reduce((sum, each) => sum + each, 0));
  }
  return factors;
}
