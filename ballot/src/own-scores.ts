import { readGroupLine, readScoreLine } from './board.ts';
import { toHex } from './bytes.ts';
import { isGenuine } from './check-score.ts';
import type { Tokens } from './claim.ts';
import type { Election, Place } from './manifest.ts';
import { done, refused, type Result } from './problem.ts';
import { readSignedLines } from './signed-lines.ts';

/** What a voter's device finds of its own scores on the board; nobody else knows which these are. */
export interface OwnScores {
  /** False where the group had too few bundles: then none of its scores lies on the board. */
  readonly isOpened: boolean;
  readonly counted: number;
  /** Places whose score does not lie there, or not by this voter's hand. */
  readonly missing: readonly Place[];
  /** Places where another value of this voter's lies: one that was cast before. */
  readonly differing: readonly Place[];
}

/** Looks for each score of a voter on a board that the box has signed, by the keys that only this voter has. */
export async function findOwnScores(
  election: Election,
  { group, scores }: Tokens,
  { board, scoreOf }: { readonly board: string; scoreOf(target: number, item: number): number | null },
): Promise<Result<OwnScores>> {
  const lines = await readSignedLines(election, board, 'board');
  if (!lines.ok) return lines;
  const own = readGroupLine(lines.value[group], group);
  if (own === null) return refused({ code: 'ballot.line-wrong', facts: { kind: 'board', line: group + 3 } });
  const lineOf = new Map(lines.value.map((line) => [line.split(' ')[5] ?? '', line]));
  const [missing, differing]: [Place[], Place[]] = [[], []];
  for (const { target, item, publicKey } of own.isOpened ? scores : []) {
    const place = { group, target, item };
    const score = readScoreLine(election, lineOf.get(toHex(publicKey)) ?? '');
    const isHere = score !== null && score.group === group && score.target === target && score.item === item;
    if (!isHere || !(await isGenuine(election, score))) missing.push(place);
    else if (score.value !== scoreOf(target, item)) differing.push(place);
  }
  const counted = own.isOpened ? scores.length - missing.length - differing.length : 0;
  return done({ isOpened: own.isOpened, counted, missing, differing });
}
