import type { BallotEvidence } from './evidence.ts';
import { readPoints } from './exact.ts';

interface SummedPapers {
  readonly scored: number;
  /** Ten-thousandths. */
  readonly sum: number;
  /** How many papers each end has. */
  readonly trimmed: number;
}

interface BallotEnds {
  /** The highest first. */
  readonly highest: readonly number[];
  /** The lowest first. */
  readonly lowest: readonly number[];
}

/**
 * The highest and the lowest papers of a group whose papers are only known by their sum. Null where they are not
 * there, or where no papers of this sum could have such ends.
 */
export function readBallotEnds(ballot: BallotEvidence, papers: SummedPapers): BallotEnds | null {
  const highest = readEnd(ballot.highest, papers.trimmed)?.toReversed();
  const lowest = readEnd(ballot.lowest, papers.trimmed);
  if (highest === undefined || lowest === undefined) return null;
  const ends = { highest, lowest };
  return papers.scored < 2 * papers.trimmed ? overlapping(ends, papers) : apart(ends, papers);
}

/** Rising; undefined where it is no list of so many points. */
function readEnd(list: unknown, length: number): readonly number[] | undefined {
  if (!Array.isArray(list) || list.length !== length) return undefined;
  const points = list.map(readPoints);
  return points.every((each) => each !== null) ? points.toSorted((left, right) => left - right) : undefined;
}

/** The papers between lie between. */
function apart(ends: BallotEnds, { scored, sum, trimmed }: SummedPapers): BallotEnds | null {
  const between = scored - 2 * trimmed;
  const rest = sum - sumOf(ends.highest) - sumOf(ends.lowest);
  const least = ends.lowest.at(-1) ?? 0;
  const most = ends.highest.at(-1) ?? 0;
  return least <= most && rest >= least * between && rest <= most * between ? ends : null;
}

/** So few papers that some stand at both ends: the ends are all there is. */
function overlapping(ends: BallotEnds, { scored, sum }: SummedPapers): BallotEnds | null {
  const falling = [...ends.highest, ...ends.lowest.slice(0, scored - ends.highest.length).toReversed()];
  const rising = falling.toSorted((left, right) => left - right);
  const isSame = ends.lowest.every((points, at) => points === rising[at]);
  const isTop = ends.highest.every((points, at) => points === rising.at(-1 - at));
  return isSame && isTop && sumOf(falling) === sum ? ends : null;
}

function sumOf(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + each, 0);
}
