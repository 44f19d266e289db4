import { decimal, hundredths } from './fraction.ts';

/** «rank is 1 for the highest, equal totals share a rank (1, 2, 2, 4)»; null for who has no points. */
export function ranksOf(points: readonly (bigint | null)[]): (number | null)[] {
  return points.map((own) =>
    own === null ? null : 1 + points.filter((other) => other !== null && other > own).length,
  );
}

/** «A quota «not more than p %» is floor(n × p). It is never rounded up.» */
export function placesOf(count: number, percent: number): number {
  return Number((BigInt(count) * BigInt(percent)) / 100n);
}

export interface Choice {
  readonly chosen: boolean;
  readonly tied: boolean;
}

/** The first so many by points; «all tied at the edge are left out of an «at most» quota and listed as tied». */
export function firstOf(points: readonly (bigint | null)[], places: number): Choice[] {
  return points.map((own) => {
    if (own === null || places <= 0) return { chosen: false, tied: false };
    const above = points.filter((other) => other !== null && other > own).length;
    const level = points.filter((other) => other === own).length;
    const chosen = above + level <= places;
    return { chosen, tied: !chosen && above < places };
  });
}

/** «Bands are closed below and open above»; edges from the highest down, against the published total. */
export function bandOf<Value>(total: bigint, bands: readonly (readonly [string, Value])[], below: Value): Value {
  return bands.find(([edge]) => total >= points(edge))?.[1] ?? below;
}

/** Points as they are written in the description, in hundredths. */
export function points(text: string): bigint {
  return hundredths(decimal(text));
}
