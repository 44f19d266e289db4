import type { Problem } from './problem.ts';

/** draft: worked out, may change; confirmed: frozen, goes under notice; closed: stands. */
export type RatingState = 'draft' | 'confirmed' | 'closed';

/** One keying of a paper ballot: what a person read off the papers, by member, group and item. */
export interface BallotKeying {
  readonly keyedBy: string;
  readonly totals: ReadonlyMap<string, BallotCount>;
}

export interface BallotCount {
  readonly papers: number;
  readonly scored: number;
  /** Ten-thousandths. */
  readonly sum: number;
}

export interface YearReadiness {
  readonly state: RatingState;
  readonly missing: readonly Problem[];
  /** Months and quarters that are due and not published. */
  readonly unpublished: readonly string[];
  readonly keyings: readonly BallotKeying[];
  /** Papers of each group that has a least number. */
  readonly groups: readonly { readonly group: string; readonly papers: number; readonly least: number }[];
  readonly openObjections: number;
}

/** Everything that stands against confirming a year's ratings; empty means it may be confirmed. */
export function confirmObstacles(year: YearReadiness): readonly Problem[] {
  const obstacles: Problem[] = [];
  if (year.state !== 'draft') obstacles.push({ code: 'rating.already-confirmed', facts: { state: year.state } });
  for (const period of year.unpublished) obstacles.push({ code: 'rating.period-unpublished', facts: { period } });
  obstacles.push(...year.missing, ...keyingObstacles(year.keyings));
  for (const { group, papers, least } of year.groups) {
    if (papers < least) obstacles.push({ code: 'ballot-void', facts: { group, papers, least } });
  }
  if (year.openObjections > 0)
    obstacles.push({ code: 'rating.objections-open', facts: { count: year.openObjections } });
  return obstacles;
}

/** A paper ballot counts once two different people have read the same off it. */
export function keyingObstacles(keyings: readonly BallotKeying[]): readonly Problem[] {
  const [first, second] = keyings;
  if (first === undefined || second === undefined)
    return [{ code: 'ballot.not-keyed-twice', facts: { keyings: keyings.length } }];
  if (first.keyedBy === second.keyedBy) return [{ code: 'ballot.keyed-by-one-person' }];
  const keys = new Set([...first.totals.keys(), ...second.totals.keys()]);
  return [...keys]
    .filter((key) => !sameCount(first.totals.get(key), second.totals.get(key)))
    .map((key) => ({ code: 'ballot.keyings-differ', facts: { cell: key } }));
}

function sameCount(left: BallotCount | undefined, right: BallotCount | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return left.papers === right.papers && left.scored === right.scored && left.sum === right.sum;
}
