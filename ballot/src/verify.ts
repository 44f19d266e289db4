import { toHex } from './bytes.ts';
import { type Board, boardLines, type BoardScore, readGroupLine, readScoreLine } from './board.ts';
import { type BoxEntry, readBoxList } from './box-list.ts';
import { isGenuine } from './check-score.ts';
import { type Election, type Manifest, readManifest } from './manifest.ts';
import { done, type Problem, refused, type Result } from './problem.ts';
import { beginning, readSignedLines, signText, textOf } from './signed-lines.ts';
import { type PlaceTally, tallyOf } from './tally.ts';

/** What is published of a ballot: the list of the box when it is closed, the board when it is counted. */
export interface Published {
  readonly manifest: Manifest;
  readonly boxList: string;
  readonly board: string;
}

/** The one file that list and board are handed out in: one after the other. */
export function boardFile({ boxList, board }: Omit<Published, 'manifest'>): string {
  return boxList + board;
}

/** Takes that file apart again; null where it is another. */
export function readBoardFile(text: string): Omit<Published, 'manifest'> | null {
  const [first = ''] = beginning({ hash: new Uint8Array(0) }, 'board');
  const at = text.indexOf(`\n${first}\n`);
  return at < 0 ? null : { boxList: text.slice(0, at + 1), board: text.slice(at + 1) };
}

/** What anybody entitled has found to be so. */
export interface Verified {
  readonly election: Election;
  readonly groups: Board['groups'];
  readonly tallies: readonly PlaceTally[];
}

/** The board as whoever counted hands it to the box, which signs it. */
export function boardText(election: Election, board: Board): string {
  return textOf([...beginning(election, 'board'), ...boardLines(board)]);
}

/** Signs a board that agrees with the box's own list about how many bundles each group has; null for another. */
export function signBoard(
  election: Election,
  {
    text,
    entries,
    boxSecret,
  }: { readonly text: string; readonly entries: readonly BoxEntry[]; readonly boxSecret: Uint8Array },
): string | null {
  const [first, second, ...lines] = text.split('\n');
  const [kind, manifest] = beginning(election, 'board');
  const isWhole = election.manifest.groups.every((_, at) => {
    const group = readGroupLine(lines[at], at);
    return group !== null && group.bundles === entries.filter((entry) => entry.group === at).length;
  });
  return first === kind && second === manifest && isWhole && text.endsWith('\n') ? signText(text, boxSecret) : null;
}

/**
 * Checks a ballot from what is published of it, trusting nobody: every score was given by somebody on the roll, none was
 * changed, none counts twice, no place has more scores than there were bundles, no group below its least was opened.
 */
export async function verifyBallot({ manifest, boxList, board }: Published): Promise<Result<Verified>> {
  const election = readManifest(manifest);
  if (!election.ok) return election;
  const box = await readBoxList(election.value, boxList);
  if (!box.ok) return box;
  const lines = await readSignedLines(election.value, board, 'board');
  if (!lines.ok) return lines;
  return checkBoard(election.value, box.value, lines.value);
}

async function checkBoard(
  election: Election,
  box: readonly BoxEntry[],
  lines: readonly string[],
): Promise<Result<Verified>> {
  const read = readBoard(election, lines);
  if (!read.ok) return read;
  const { groups, scores } = read.value;
  const problems = [...groupProblems(election, box, groups), ...countProblems(election, groups, scores)];
  for (const [at, score] of scores.entries()) {
    if (await isGenuine(election, score)) continue;
    problems.push({ code: 'ballot.score-not-genuine', facts: { line: at + 3 + groups.length } });
  }
  if (problems.length > 0) return refused(...problems);
  const opened = [...groups.keys()].filter((group) => groups[group]?.isOpened);
  return done({ election, groups, tallies: tallyOf(election, opened, scores) });
}

function readBoard(election: Election, lines: readonly string[]): Result<Board> {
  const groupCount = election.manifest.groups.length;
  const wrong = (at: number) => refused({ code: 'ballot.line-wrong', facts: { kind: 'board', line: at + 3 } });
  const groups: Board['groups'][number][] = [];
  for (let at = 0; at < groupCount; at += 1) {
    const group = readGroupLine(lines[at], at);
    if (group === null) return wrong(at);
    groups.push(group);
  }
  const scores: BoardScore[] = [];
  for (let at = groupCount; at < lines.length; at += 1) {
    const line = lines[at] as string;
    const score = readScoreLine(election, line);
    if (score === null) return wrong(at);
    if (at > groupCount && line <= (lines[at - 1] as string))
      return refused({ code: 'ballot.lines-unsorted', facts: { kind: 'board' } });
    scores.push(score);
  }
  return done({ groups, scores });
}

/** The groups must be those of the box, and opened exactly where the manifest says so. */
function groupProblems({ manifest }: Election, box: readonly BoxEntry[], groups: Board['groups']): Problem[] {
  return groups.flatMap(({ bundles, isOpened }, at): Problem[] => {
    const { id = '', least = 0 } = manifest.groups[at] ?? {};
    const inBox = box.filter(({ group }) => group === at).length;
    const differs = bundles === inBox ? [] : [{ code: 'ballot.box-differs', facts: { group: id, bundles, inBox } }];
    const isDue = bundles >= least;
    return isDue === isOpened ? differs : [...differs, { code: 'ballot.opened-wrongly', facts: { group: id } }];
  });
}

/** Each key stands once; nowhere are there more scores than bundles, and none in a group that was not opened. */
function countProblems({ manifest }: Election, groups: Board['groups'], scores: readonly BoardScore[]): Problem[] {
  const problems: Problem[] = [];
  const keys = new Set(scores.map(({ publicKey }) => toHex(publicKey)));
  if (keys.size !== scores.length) problems.push({ code: 'ballot.score-twice' });
  const counts = new Map<string, number>();
  for (const { group, target, item } of scores) {
    const place = `${group} ${target} ${item}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  for (const [place, count] of counts) {
    const [group = 0, target = 0, item = 0] = place.split(' ').map(Number);
    const most = groups[group]?.isOpened ? groups[group].bundles : 0;
    if (count <= most) continue;
    const names = { group: manifest.groups[group]?.id, target: manifest.targets[target]?.id };
    const facts = { group: names.group ?? '', target: names.target ?? '', item: manifest.items[item]?.id ?? '' };
    problems.push({ code: 'ballot.more-than-bundles', facts: { ...facts, count, most } });
  }
  // What was dropped and what counts are together no more than what was in the bundles.
  for (const [at, { dropped, bundles }] of groups.entries()) {
    const inGroup = scores.filter(({ group }) => group === at).length;
    if (inGroup + dropped > bundles * manifest.targets.length * manifest.items.length)
      problems.push({ code: 'ballot.more-than-bundles', facts: { group: manifest.groups[at]?.id ?? '' } });
  }
  return problems;
}
