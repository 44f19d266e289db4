import type { BallotColumns } from './ballot-columns.ts';

/** The papers that do not count because they are the highest or the lowest; ten-thousandths. */
export interface Trimmed {
  readonly highest: readonly number[];
  readonly lowest: readonly number[];
  readonly sum: number;
  readonly papers: number;
}

interface TrimmedLines {
  /** The first line of the columns. */
  readonly from: number;
  readonly groups: number;
  /** How many at each end. */
  readonly count: number;
}

/** Of the ends of each group the highest and lowest of all. */
export function trimmedOf(columns: BallotColumns, { from, groups, count }: TrimmedLines): Trimmed {
  const highest: number[] = [];
  const lowest: number[] = [];
  for (let at = from; at < from + groups; at += 1) {
    // A group may have fewer papers than there are places.
    const kept = Math.min(count, columns.scored[at] as number);
    highest.push(...columns.highest.subarray(at * count, at * count + kept));
    lowest.push(...columns.lowest.subarray(at * count, at * count + kept));
  }
  highest.sort((left, right) => right - left).splice(count);
  lowest.sort((left, right) => left - right).splice(count);
  const sum = [...highest, ...lowest].reduce((total, points) => total + points, 0);
  return { highest, lowest, sum, papers: highest.length + lowest.length };
}
