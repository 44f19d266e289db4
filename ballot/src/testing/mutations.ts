import { toHex } from '../bytes.ts';
import { signLines } from '../signed-lines.ts';
import type { Published } from '../index.ts';

/** What a mutation has to work with: a ballot as it was published, and what only those who hold it could sign with. */
export interface Material {
  readonly published: Published;
  readonly boxSecret: Uint8Array;
  /** The same people’s ballot of another election, as published. */
  readonly other: Published;
  /** A score line of that other election, and one made with a key of the same election that nobody has signed. */
  readonly foreignLine: string;
  readonly unsignedLine: string;
  /** A score line with a genuine token for a key of order one, by which the same signature is of every score. */
  readonly smallOrderLine: string;
}

type Change = (lines: string[], material: Material) => readonly string[];
export type Mutation = (material: Material) => Published;

function linesOf(text: string): string[] {
  return text.slice(0, -1).split('\n');
}

/** A changed text that the box has signed again, as a dishonest service would. */
function resigned(which: 'board' | 'boxList', change: Change): Mutation {
  return (material) => {
    const { published, boxSecret } = material;
    const lines = linesOf(published[which]).slice(0, -1);
    return { ...published, [which]: signLines(change(lines, material), boxSecret) };
  };
}

/** A changed text with the signature it had. */
function unsigned(which: 'board' | 'boxList', change: (text: string) => string): Mutation {
  return ({ published }) => ({ ...published, [which]: change(published[which]) });
}

const isScore = (line: string) => line.startsWith('score ');

/** Changes one word of the first line that begins so, and sorts the lines of its kind again. */
function word(begins: string, at: number, change: (word: string, line: string) => string): Change {
  return (lines) => {
    const from = lines.findIndex((line) => line.startsWith(begins));
    const words = (lines[from] as string).split(' ');
    words[at] = change(words[at] as string, lines[from] as string);
    const changed = lines.with(from, words.join(' '));
    return [...changed.filter((line) => !isScore(line)), ...changed.filter(isScore).toSorted()];
  };
}

const flip = (hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);
/** The order of Ed25519's base point: S + order would sign the same (RFC 8032, 5.1.7 refuses it). */
const order = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n;

function raisedByOrder(signature: string): string {
  const reversed = (hex: string) => (hex.match(/../g) ?? []).toReversed().join('');
  const raised = BigInt(`0x${reversed(signature.slice(64))}`) + order;
  return signature.slice(0, 64) + reversed(raised.toString(16).padStart(64, '0'));
}

const sorted = (lines: readonly string[], from: number) => [...lines.slice(0, from), ...lines.slice(from).toSorted()];
const scoresFrom = (lines: readonly string[]) => lines.findIndex(isScore);

/** Forty ways to falsify what is published of a ballot with two groups, the second of which was too small to open. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'a score is raised': resigned(
    'board',
    word('score 0 0 0 ', 4, (value) => String((Number(value) || 0) + 1)),
  ),
  'a score is made a blank': resigned('board', (lines) => {
    const at = lines.findIndex((line) => isScore(line) && line.split(' ')[4] !== '-');
    return sorted(lines.with(at, (lines[at] as string).split(' ').with(4, '-').join(' ')), scoresFrom(lines));
  }),
  'a blank is made a score': resigned('board', (lines) => {
    const at = lines.findIndex((line) => isScore(line) && line.split(' ')[4] === '-');
    return sorted(lines.with(at, (lines[at] as string).split(' ').with(4, '0').join(' ')), scoresFrom(lines));
  }),
  'a score is above the highest': resigned(
    'board',
    word('score 0 0 0 ', 4, () => '11'),
  ),
  'a score is written with a zero before': resigned(
    'board',
    word('score 0 0 0 ', 4, (value) => `0${value}`),
  ),
  'a score is negative': resigned(
    'board',
    word('score 0 0 0 ', 4, () => '-1'),
  ),
  'a score is moved to another target': resigned(
    'board',
    word('score 0 0 0 ', 2, () => '1'),
  ),
  'a score is moved to another item': resigned(
    'board',
    word('score 0 0 0 ', 3, () => '1'),
  ),
  'a score is moved to another group': resigned(
    'board',
    word('score 0 0 0 ', 1, () => '1'),
  ),
  'a score is moved to a target that is not there': resigned(
    'board',
    word('score 0 0 0 ', 2, () => '2'),
  ),
  'a score is moved to an item that is not there': resigned(
    'board',
    word('score 0 0 0 ', 3, () => '9'),
  ),
  'a score is moved to a group that is not there': resigned(
    'board',
    word('score 0 0 0 ', 1, () => '2'),
  ),
  'a key is another': resigned('board', word('score 0 0 0 ', 5, flip)),
  'a randomizer is another': resigned('board', word('score 0 0 0 ', 6, flip)),
  'a token is another': resigned('board', word('score 0 0 0 ', 7, flip)),
  'a signature is another': resigned('board', word('score 0 0 0 ', 8, flip)),
  'a token is of zeros': resigned(
    'board',
    word('score 0 0 0 ', 7, (token) => '0'.repeat(token.length)),
  ),
  'a signature is of zeros': resigned(
    'board',
    word('score 0 0 0 ', 8, (signature) => '0'.repeat(signature.length)),
  ),
  'a token is too short': resigned(
    'board',
    word('score 0 0 0 ', 7, (token) => token.slice(2)),
  ),
  'a token is written in great letters': resigned(
    'board',
    word('score 0 0 0 ', 7, (token) => token.toUpperCase()),
  ),
  'two scores of a place exchange their values': resigned('board', (lines) => {
    const first = lines.findIndex(isScore);
    const second = lines.findIndex(
      (line, at) => at > first && line.startsWith('score 0 0 0 ') && line.split(' ')[4] !== lines[first]?.split(' ')[4],
    );
    const [one, two] = [lines[first]?.split(' ') ?? [], lines[second]?.split(' ') ?? []];
    const changed = lines
      .with(first, one.with(4, two[4] ?? '').join(' '))
      .with(second, two.with(4, one[4] ?? '').join(' '));
    return sorted(changed, scoresFrom(lines));
  }),
  'a score stands twice': resigned('board', (lines) => sorted([...lines, lines.at(-1) as string], scoresFrom(lines))),
  'a score of the same key stands twice with other values': resigned('board', (lines) => {
    const [again] = lines.filter(isScore).map((line) => line.split(' '));
    const other = (again ?? []).with(4, again?.[4] === '3' ? '4' : '3').join(' ');
    return sorted([...lines, other], scoresFrom(lines));
  }),
  'a score of another election is put in': resigned('board', (lines, { foreignLine }) =>
    sorted([...lines, foreignLine], scoresFrom(lines)),
  ),
  'a score nobody was signed a token for is put in': resigned('board', (lines, { unsignedLine }) =>
    sorted([...lines, unsignedLine], scoresFrom(lines)),
  ),
  'a score is signed by a key that signs everything': resigned('board', (lines, { smallOrderLine }) => {
    const from = scoresFrom(lines);
    return sorted(lines.with(from, smallOrderLine), from);
  }),
  'a signature is written in its second way': resigned('board', word('score 0 0 0 ', 8, raisedByOrder)),
  'the scores stand in another order': resigned('board', (lines) => {
    const from = scoresFrom(lines);
    return [...lines.slice(0, from), ...lines.slice(from).toReversed()];
  }),
  'a group has fewer bundles than the box': resigned(
    'board',
    word('group 0 ', 2, (count) => String(Number(count) - 1)),
  ),
  'a group has more bundles than the box': resigned(
    'board',
    word('group 0 ', 2, (count) => String(Number(count) + 1)),
  ),
  'a group that was opened is said not to have been': resigned('board', (lines) =>
    lines.map((line) => line.replace(/^(group 0 \d+) opened .*/, '$1 closed 0')),
  ),
  'a group that was too small is said to have been opened': resigned('board', (lines) =>
    lines.map((line) => line.replace(/^(group 1 \d+) closed 0/, '$1 opened 0')),
  ),
  'more was dropped than was in the bundles': resigned(
    'board',
    word('group 0 ', 4, () => '999'),
  ),
  'a group is missing': resigned('board', (lines) => lines.filter((line) => !line.startsWith('group 1 '))),
  'a line says something else': resigned('board', (lines) => [...lines, 'note all is well']),
  'the board is changed and not signed again': unsigned('board', (text) => text.replace('opened 0', 'opened 1')),
  'the signature of the board is another': unsigned(
    'board',
    (text) => `${text.slice(0, -2)}${text.at(-2) === '0' ? '1' : '0'}\n`,
  ),
  'the board is cut off': unsigned('board', (text) => text.slice(0, text.length / 2)),
  'the board is that of another election': ({ published, other }) => ({ ...published, board: other.board }),
  'a bundle is taken out of the list': resigned('boxList', (lines) => lines.slice(0, -1)),
  'a bundle is put into the list': resigned('boxList', (lines) => {
    const [group = '', , revision = '', bundle = ''] = (lines.at(-1) as string).split(' ');
    return sorted([...lines, [group, 'a'.repeat(64), revision, flip(bundle)].join(' ')], 2);
  }),
  'an admission stands twice in the list': resigned('boxList', (lines) => {
    const [group = '', admission = '', , bundle = ''] = (lines.at(-1) as string).split(' ');
    return sorted([...lines.slice(0, 2), ...lines.slice(3), [group, admission, '7', flip(bundle)].join(' ')], 2);
  }),
  'a bundle stands twice in the list': resigned('boxList', (lines) => {
    const [group = '', , revision = '', bundle = ''] = (lines.at(-1) as string).split(' ');
    return sorted([...lines.slice(0, 2), ...lines.slice(3), [group, 'b'.repeat(64), revision, bundle].join(' ')], 2);
  }),
  'the list is that of another election': ({ published, other }) => ({ ...published, boxList: other.boxList }),
  'a name in the manifest is another': ({ published }) => ({
    ...published,
    manifest: { ...published.manifest, targets: published.manifest.targets.toReversed() },
  }),
  'the keys in the manifest are those of other places': ({ published: { manifest, ...texts } }) => ({
    ...texts,
    manifest: { ...manifest, scoreKeys: manifest.scoreKeys.map((targets) => targets.toReversed()) },
  }),
  'the box is said to have had another key': ({ published }) => ({
    ...published,
    manifest: { ...published.manifest, boxKey: toHex(new Uint8Array(32).fill(9)) },
  }),
};
