import {
  done,
  type Granularity,
  GRANULARITIES,
  isItemOf,
  type Item,
  type Plan,
  type Rater,
  readPeriod,
  refused,
  type Result,
  type ScoreInput,
} from '@xianfeng/engine';
import type { ScoreOfCycle } from '@xianfeng/store';

/** What one rater scores in periods of one length: the columns of one sheet. */
export interface Scoring {
  readonly rater: Rater;
  readonly cadence: Granularity;
  /** The scheme's inputs that the sheet fills: their items stand side by side. */
  readonly inputs: readonly ScoreInput[];
  readonly items: readonly Item[];
}

/** Whose sheet a period is known by where several score in it: that of those who settle it. */
const settling: readonly Rater[] = ['branch', 'panel', 'agreed', 'committee', 'peer', 'self'];

/** Every sheet that periods of one length have under a scheme, the settling one first. */
export function scoringsOf({ scheme }: Plan, cadence: Granularity): readonly Scoring[] {
  const inputs = scheme.inputs.scores.filter(({ period }) => period === cadence);
  return settling.flatMap((rater): Scoring[] => {
    const own = inputs.filter(({ by }) => by === rater);
    const items = scheme.items.filter(({ id }) => own.some((input) => input.items.includes(id)));
    return own.length === 0 ? [] : [{ rater, cadence, inputs: own, items }];
  });
}

/** The sheet of a rater in a period, or of whoever settles it; refuses where the scheme has none. */
export function scoringOf(plan: Plan, period: string, rater?: Rater): Result<Scoring> {
  const cadence = readPeriod(period)?.granularity;
  const all = cadence === undefined ? [] : scoringsOf(plan, cadence);
  const found = rater === undefined ? all[0] : all.find((scoring) => scoring.rater === rater);
  return found === undefined
    ? refused({ code: 'sheet.none', facts: { scheme: plan.scheme.name, period } })
    : done(found);
}

/** The length of the periods a scheme scores in, the shortest; null where nothing is scored period by period. */
export function scoredBy({ scheme }: Plan): Granularity | null {
  return GRANULARITIES.find((cadence) => scheme.inputs.scores.some(({ period }) => period === cadence)) ?? null;
}

/** The items a member is scored on: some are for members of certain categories or roles only. */
export function itemsFor(
  { scheme, routes }: Plan,
  { category, roles }: { readonly category: string | null; readonly roles: readonly string[] },
): ReadonlySet<string> {
  const told = category === null ? { roles } : { roles, category };
  return new Set(scheme.items.flatMap(({ id }, at) => (isItemOf(routes, at, told) ? [id] : [])));
}

type PlacedScore = Pick<ScoreOfCycle, 'rater' | 'subject_id' | 'item' | 'period'>;

/** Of the scores of a year those that settle: the agreed one where there is one, else that of whoever settles the period. */
export function settledScores<Score extends PlacedScore>(plan: Plan, scores: readonly Score[]): readonly Score[] {
  const settles = new Map(GRANULARITIES.map((cadence) => [cadence, scoringsOf(plan, cadence)[0]?.rater]));
  const key = ({ subject_id, item, period }: PlacedScore) => `${subject_id} ${item} ${period}`;
  const agreed = new Set(scores.filter(({ rater }) => rater === 'agreed').map(key));
  return scores.filter((score) => {
    if (score.rater === 'agreed') return true;
    const cadence = readPeriod(score.period)?.granularity;
    return cadence !== undefined && settles.get(cadence) === score.rater && !agreed.has(key(score));
  });
}
