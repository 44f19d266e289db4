import { widthOf } from '../ui/width-of.ts';

/** Something with a label along one line of the drawing. */
export interface Labelled {
  readonly at: number;
  /** Left and right end of its label. */
  readonly from: number;
  readonly to: number;
}

/** Which labels of one line may stand: each that does not run into one that stands already. */
export function standing<Item extends Labelled>(items: readonly Item[], gap: number): ReadonlySet<Item> {
  const kept = new Set<Item>();
  let end = Number.NEGATIVE_INFINITY;
  for (const item of items.toSorted((left, right) => left.at - right.at)) {
    if (item.from < end + gap) continue;
    kept.add(item);
    end = item.to;
  }
  return kept;
}

export function labelWidth(lines: readonly string[], size: number): number {
  return Math.max(...lines.map((line) => widthOf(line) * size), 0);
}
