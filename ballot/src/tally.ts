import type { BoardScore } from './board.ts';
import type { Election, Place } from './manifest.ts';

/** What a group gave at one place: `papers` lie on the board, `scored` of them are no blanks, `sum` is in steps. */
export interface PlaceTally extends Place {
  readonly papers: number;
  readonly scored: number;
  readonly sum: number;
}

/** Adds up the scores of a board, place by place; every place of the groups that were opened stands in it. */
export function tallyOf(
  { manifest }: Election,
  opened: readonly number[],
  scores: readonly BoardScore[],
): PlaceTally[] {
  const tallies = new Map<string, { -readonly [Field in keyof PlaceTally]: PlaceTally[Field] }>();
  for (const group of opened)
    for (const target of manifest.targets.keys())
      for (const item of manifest.items.keys())
        tallies.set(`${group} ${target} ${item}`, { group, target, item, papers: 0, scored: 0, sum: 0 });
  for (const { group, target, item, value } of scores) {
    const tally = tallies.get(`${group} ${target} ${item}`);
    if (tally === undefined) continue;
    tally.papers += 1;
    if (value === null) continue;
    tally.scored += 1;
    tally.sum += value;
  }
  return [...tallies.values()];
}
