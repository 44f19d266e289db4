import type { Chance } from './chance.ts';
import county from './county.json' with { type: 'json' };

/** One member's score on one item in one month. Half points, as people give them; in ten-thousandths. */
export interface ScorePlan {
  readonly item: string;
  readonly points: number;
  readonly reason: string | null;
}

/** A difference to the month before from which a reason is asked for, in half points. */
const unusualHalves = 6;
const halfPoint = 5_000;

/** Scores month by month: near a member's ability, seldom far from the month before, then with a reason. */
export function openScorer(chance: Chance, items: readonly string[], ability: number) {
  const before = new Map<string, number>();
  return (): ScorePlan[] =>
    items.map((item) => {
      const last = before.get(item);
      const halves = nextHalves(chance, ability, last);
      before.set(item, halves);
      return { item, points: halves * halfPoint, reason: reasonFor(chance, halves, last) };
    });
}

/** Abilities are hundredths of all ten items together, so a twentieth of a twentieth is the half points of one. */
function nextHalves(chance: Chance, ability: number, last: number | undefined): number {
  const usual = ability / 500;
  if (last !== undefined && chance.happens(3)) return Math.max(0, last - unusualHalves - chance.below(3));
  // The fraction decides how often the upper neighbor is given, so that the mean comes out at the ability.
  const base = Math.floor(usual) + (chance.below(1000) < (usual % 1) * 1000 ? 1 : 0);
  const spread = chance.happens(250) ? chance.pick([-1, 1]) : 0;
  return Math.min(20, Math.max(0, base + spread));
}

function reasonFor(chance: Chance, halves: number, last: number | undefined): string | null {
  if (last === undefined || Math.abs(halves - last) < unusualHalves) return null;
  if (halves < last) return chance.pick(county.lowReasons);
  return chance.pick(halves >= 19 ? county.highReasons : county.recoveryReasons);
}
