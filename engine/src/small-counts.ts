/**
 * Counts of people, shown so that nobody can be singled out. A count of one or two never leaves as a number. Among counts
 * that add up to a total somebody knows, leaving a small one out is not enough: the rest gives it away. So a small count
 * is put together with its neighbour, and that sum is shown for both: all that is shown still adds up to the total.
 */
export type ShownCount = number | typeof FEW;

export const FEW = '<3';
const leastShown = 3;
/** Fewer people than this are not broken down at all: that all of four got one grade tells of each. */
const leastBrokenDown = 10;

/** Neighbours in the order of the scale, by their first and last index, and how many people they have together. */
export interface CountGroup {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export function shownCount(count: number): ShownCount {
  return isSmall(count) ? FEW : count;
}

/**
 * Groups of a whole scale, the best first; those that nobody is in are left out. Null where there are too few people.
 * Counts of nobody are swallowed with their neighbours, so that a group of several does not tell who is alone in it:
 * whatever is shown fits counts of one and of two alike.
 */
export function groupCounts(counts: readonly number[]): readonly CountGroup[] | null {
  if (counts.reduce((sum, count) => sum + count, 0) < leastBrokenDown) return null;
  const groups: CountGroup[] = [];
  // From the worst: those few are whom a number would single out, and mostly they are at that end.
  for (let at = counts.length - 1; at >= 0; at -= 1) {
    let group = { from: at, to: at, count: counts[at] ?? 0 };
    while (isSmall(group.count) && at > 0) {
      at -= 1;
      group = { ...group, from: at, count: group.count + (counts[at] ?? 0) };
    }
    groups.unshift(group);
  }
  return withoutSmallBest(groups).filter(({ count }) => count > 0);
}

/** The best have no better neighbours: they are put together with those below. */
function withoutSmallBest(groups: readonly CountGroup[]): readonly CountGroup[] {
  let [best, ...others] = groups;
  while (best !== undefined && isSmall(best.count)) {
    const [next, ...rest] = others;
    if (next === undefined) break;
    best = { from: best.from, to: next.to, count: best.count + next.count };
    others = rest;
  }
  return best === undefined ? [] : [best, ...others];
}

function isSmall(count: number): boolean {
  return count > 0 && count < leastShown;
}
