import type { GroupLine, Score } from './lines.ts';
import type { Manifest } from './manifest.ts';

/** What a place came to: how many papers, how many of them no blanks, and their sum in steps. */
export interface Tally {
  readonly group: number;
  readonly target: number;
  readonly item: number;
  readonly papers: number;
  readonly scored: number;
  readonly sum: number;
}

/** Every place of every group that was opened, in the order of the manifest. */
export function tallyOf(
  { targetCount, items }: Manifest,
  groups: readonly GroupLine[],
  scores: readonly Score[],
): readonly Tally[] {
  const opened = groups.filter(({ isOpened }) => isOpened);
  return opened.flatMap(({ group }) =>
    Array.from({ length: targetCount * items.length }, (_, at) => {
      const [target, item] = [Math.floor(at / items.length), at % items.length];
      const here = scores.filter((each) => each.group === group && each.target === target && each.item === item);
      const values = here.flatMap(({ value }) => (value === null ? [] : [value]));
      const sum = values.reduce((total, value) => total + value, 0);
      return { group, target, item, papers: here.length, scored: values.length, sum };
    }),
  );
}
