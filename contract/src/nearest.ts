/** The name that is fewest strokes away; null where none is near enough to be a slip of the key. */
export function nearestOf(found: string, names: readonly string[]): string | null {
  let [nearest, least]: [string | null, number] = [null, Math.max(1, Math.floor(found.length / 2)) + 1];
  for (const name of names) {
    const strokes = strokesBetween(found, name);
    if (strokes < least) [nearest, least] = [name, strokes];
  }
  return nearest;
}

/** How many letters are put in, taken out or changed (Levenshtein). */
function strokesBetween(left: string, right: string): number {
  let before = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= right.length; at += 1) {
      const changed = (before[at - 1] as number) + (left[row - 1] === right[at - 1] ? 0 : 1);
      line.push(Math.min(changed, (before[at] as number) + 1, (line[at - 1] as number) + 1));
    }
    before = line;
  }
  return before[right.length] as number;
}
