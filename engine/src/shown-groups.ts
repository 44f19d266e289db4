/** A group of fewer people than this is never shown by itself: its figure would be one of somebody. */
export const LEAST_PEOPLE = 5;

/**
 * Which groups of the same people may be shown side by side, by how many are in each. A small one is hidden together with
 * the groups before it until several are, with five people or more; at the front with those behind. Its place alone decides
 * which go with it and never how many are in them: whoever knows how it is done, and how many there are in all, cannot
 * compute a small one.
 */
export function shownGroups(counts: readonly number[]): readonly boolean[] {
  const isShown = counts.map(() => true);
  let together: number[] = [];
  const people = () => together.reduce((sum, at) => sum + (counts[at] ?? 0), 0);
  for (let at = counts.length - 1; at >= 0; at -= 1) {
    if (together.length === 0 && !isSmall(counts[at] ?? 0)) continue;
    together.push(at);
    isShown[at] = false;
    if (together.length > 1 && people() >= LEAST_PEOPLE) together = [];
  }
  // The first have nobody before them: those behind go with them, up to the next that are hidden already.
  for (let at = 0; together.length > 0 && at < counts.length; at += 1) {
    if (together.includes(at)) continue;
    together.push(at);
    const wasShown = isShown[at] === true;
    isShown[at] = false;
    if (wasShown && people() >= LEAST_PEOPLE) together = [];
  }
  return isShown;
}

/** How many there are in all, where that many may be told. */
export function shownPeople(count: number): number | null {
  return isSmall(count) ? null : count;
}

function isSmall(count: number): boolean {
  return count > 0 && count < LEAST_PEOPLE;
}
