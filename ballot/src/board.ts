import { fromHex, toHex } from './bytes.ts';
import type { SealedScore } from './bundle.ts';
import type { Election } from './manifest.ts';
import { readCount } from './signed-lines.ts';

/** What became of a group when the box was counted. */
export interface CountedGroup {
  readonly bundles: number;
  /** False where there were fewer bundles than the least: then none was opened. */
  readonly isOpened: boolean;
  /** Places that held no score anybody could count. */
  readonly dropped: number;
}

/** A score on the board: whose it was nobody can say, nor which others were on the same paper. */
export interface BoardScore extends SealedScore {
  readonly group: number;
}

/** What the last counting leaves: the groups, and every score that counts. */
export interface Board {
  readonly groups: readonly CountedGroup[];
  readonly scores: readonly BoardScore[];
}

/** The lines of a board below its beginning; scores are sorted, so that they say nothing of any order. */
export function boardLines({ groups, scores }: Board): readonly string[] {
  const counted = groups.map(
    ({ bundles, isOpened, dropped }, at) => `group ${at} ${bundles} ${isOpened ? `opened ${dropped}` : 'closed 0'}`,
  );
  return [...counted, ...scores.map(scoreLine).toSorted()];
}

export function scoreLine({ group, target, item, value, publicKey, randomizer, token, signature }: BoardScore): string {
  const bytes = [publicKey, randomizer, token, signature].map(toHex);
  return ['score', group, target, item, value ?? '-', ...bytes].join(' ');
}

export function readGroupLine(line: string | undefined, at: number): CountedGroup | null {
  const [word, group, bundles, state, dropped, ...more] = line?.split(' ') ?? [];
  const [count, lost] = [readCount(bundles, 0xffff), readCount(dropped, 0xffff_ffff)];
  const isKnown = word === 'group' && group === String(at) && more.length === 0;
  if (!isKnown || count === null || lost === null || (state !== 'opened' && (state !== 'closed' || lost > 0)))
    return null;
  return { bundles: count, isOpened: state === 'opened', dropped: lost };
}

/** A line of the board as a score at a place the manifest has, with a value its item has; null for anything else. */
export function readScoreLine({ manifest }: Election, line: string): BoardScore | null {
  const [word, groupText, targetText, itemText, valueText, ...rest] = line.split(' ');
  const group = readCount(groupText, manifest.groups.length - 1);
  const target = readCount(targetText, manifest.targets.length - 1);
  const item = readCount(itemText, manifest.items.length - 1);
  if (word !== 'score' || group === null || target === null || item === null || rest.length !== 4) return null;
  const value = valueText === '-' ? null : readCount(valueText, manifest.items[item]?.most ?? 0);
  if (value === null && valueText !== '-') return null;
  const [publicKey, randomizer, token, signature] = [
    ...[fromHex(rest[0], 32), fromHex(rest[1], 32), fromHex(rest[2], manifest.keyLength), fromHex(rest[3], 64)],
  ];
  if (!publicKey || !randomizer || !token || !signature) return null;
  return { group, target, item, value, publicKey, randomizer, token, signature };
}
