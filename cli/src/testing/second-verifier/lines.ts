import { fromHex } from './messages.ts';

const NUMBER = '(0|[1-9][0-9]{0,9})';
const HASH = '([0-9a-f]{64})';
const ENTRY = new RegExp(`^${NUMBER} ${HASH} ${NUMBER} ${HASH}$`);
const GROUP = new RegExp(`^group ${NUMBER} ${NUMBER} (opened|closed) ${NUMBER}$`);
const SCORE = new RegExp(
  `^score ${NUMBER} ${NUMBER} ${NUMBER} (?:-|${NUMBER}) ${HASH} ${HASH} ([0-9a-f]+) ([0-9a-f]{128})$`,
);

/** A line of the list of the box. */
export interface Entry {
  readonly group: number;
  readonly admission: string;
  readonly revision: number;
  readonly bundle: string;
}

/** What a board says of a group. */
export interface GroupLine {
  readonly group: number;
  readonly bundles: number;
  readonly isOpened: boolean;
  readonly dropped: number;
}

/** A score on the board; a blank has no value. */
export interface Score {
  readonly group: number;
  readonly target: number;
  readonly item: number;
  readonly value: number | null;
  readonly pk: string;
  readonly randomizer: Buffer;
  readonly token: Buffer;
  readonly signature: Buffer;
}

export function readEntry(line: string): Entry | null {
  const [, group, admission, revision, bundle] = ENTRY.exec(line) ?? [];
  if (admission === undefined || bundle === undefined) return null;
  return { group: Number(group), admission, revision: Number(revision), bundle };
}

export function readGroupLine(line: string): GroupLine | null {
  const [, group, bundles, state, dropped] = GROUP.exec(line) ?? [];
  if (state === undefined) return null;
  return { group: Number(group), bundles: Number(bundles), isOpened: state === 'opened', dropped: Number(dropped) };
}

export function readScore(line: string): Score | null {
  const [, group, target, item, value, pk = '', randomizer, token, signature] = SCORE.exec(line) ?? [];
  if (randomizer === undefined || token === undefined || signature === undefined) return null;
  return {
    group: Number(group),
    target: Number(target),
    item: Number(item),
    value: value === undefined ? null : Number(value),
    pk,
    randomizer: fromHex(randomizer),
    token: fromHex(token),
    signature: fromHex(signature),
  };
}

/** Reads every line; null where one has not the form. */
export function readAll<Line>(lines: readonly string[], read: (line: string) => Line | null): readonly Line[] | null {
  const all: Line[] = [];
  for (const line of lines) {
    const one = read(line);
    if (one === null) return null;
    all.push(one);
  }
  return all;
}
