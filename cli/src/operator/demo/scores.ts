import { figurePoints, type Plan } from '@xianfeng/engine';
import type { Chance } from './chance.ts';
import county from './county.json' with { type: 'json' };

/** One member's score on one item in one period. Half points, as people give them; in ten-thousandths. */
export interface ScorePlan {
  readonly item: string;
  readonly points: number;
  readonly reason: string | null;
}

export interface ScoredItem {
  readonly id: string;
  /** The most points of a period, ten-thousandths. */
  readonly mostIn: (period: string) => number;
}

const halfPoint = 5_000;
/** An ability of a hundred points in hundredths. */
const fullAbility = 10_000;

interface Scored {
  readonly items: readonly ScoredItem[];
  /** Hundredths of a hundred points. */
  readonly ability: number;
}

/** Scores period by period: near a member's ability, seldom far from the period before, then with a reason. */
export function openScorer(chance: Chance, { scheme }: Pick<Plan, 'scheme'>, { items, ability }: Scored) {
  const before = new Map<string, number>();
  const reasonFrom = Math.ceil((figurePoints(scheme.scoring.reasonFrom) ?? 0) / halfPoint);
  return (period: string): ScorePlan[] =>
    items.map(({ id: item, mostIn }) => {
      const last = before.get(item);
      const halves = nextHalves(chance, { ability, most: Math.floor(mostIn(period) / halfPoint), last, reasonFrom });
      before.set(item, halves);
      return { item, points: halves * halfPoint, reason: reasonFor(chance, { halves, last, reasonFrom }) };
    });
}

interface Before {
  readonly last: number | undefined;
  readonly reasonFrom: number;
}

function nextHalves(
  chance: Chance,
  { ability, most, last, reasonFrom }: Before & { readonly ability: number; readonly most: number },
): number {
  const usual = (ability * most) / fullAbility;
  if (last !== undefined && chance.happens(3)) return Math.max(0, last - reasonFrom - chance.below(3));
  // The fraction decides how often the upper neighbor is given, so that the mean comes out at the ability.
  const base = Math.floor(usual) + (chance.below(1000) < (usual % 1) * 1000 ? 1 : 0);
  const spread = chance.happens(250) ? chance.pick([-1, 1]) : 0;
  return Math.min(most, Math.max(0, base + spread));
}

function reasonFor(chance: Chance, { halves, last, reasonFrom }: Before & { readonly halves: number }): string | null {
  if (last === undefined || Math.abs(halves - last) < reasonFrom) return null;
  if (halves < last) return chance.pick(county.lowReasons);
  return chance.pick(halves >= 19 ? county.highReasons : county.recoveryReasons);
}
