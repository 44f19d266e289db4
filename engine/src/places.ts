import type { PlannedHonor } from './plan.ts';
import { type CandidateColumns, placesOf, quotaOf } from './rules/quota.ts';
import type { Source } from './rules/kind.ts';
import type { Honor } from './scheme.ts';

/** Candidates with their points, and how many the places are counted from. */
export interface Pool extends CandidateColumns {
  readonly base: number;
}

/** One honor for one period: how many places there are, and who stands where. */
export interface Contested {
  readonly honor: Honor;
  /** The part whose points put the candidates in order. */
  readonly by: Source;
  /** Period of the cycle, counted from 0. */
  readonly index: number;
  readonly base: number;
  readonly places: number;
  readonly chosen: readonly number[];
  readonly tied: readonly number[];
}

interface Contending {
  readonly planned: PlannedHonor;
  readonly index: number;
  /** Those that stand above it in the scheme. */
  readonly before: readonly Contested[];
}

/** The places of one honor, inside those of another or beside them where the scheme says so. */
export function contested({ planned, index, before }: Contending, pool: Pool): Contested {
  const { honor, by } = planned;
  const { base } = pool;
  const places = base < (honor.base.least ?? 0) ? 0 : placesOf(base, honor);
  return { honor, by, index, base, places, ...quotaOf(narrowed(pool, { planned, index, before }), places) };
}

function narrowed(pool: Pool, { planned, index, before }: Contending): CandidateColumns {
  const { within, besides } = planned.honor;
  if (within === null && besides.length === 0) return pool;
  const chosenFor = (id: string) =>
    before.find((other) => other.index === index && other.honor.id === id)?.chosen ?? [];
  const inside = within === null ? null : new Set(chosenFor(within));
  const taken = new Set(besides.flatMap(chosenFor));
  const kept = Array.from({ length: pool.count }, (_, at) => at).filter((at) => {
    const row = pool.rows[at] as number;
    return !taken.has(row) && (inside === null || inside.has(row));
  });
  return {
    rows: Int32Array.from(kept, (at) => pool.rows[at] as number),
    points: Float64Array.from(kept, (at) => pool.points[at] as number),
    count: kept.length,
  };
}
