import { expect, test } from 'vitest';
import { findOwnScores } from './index.ts';
import { signLines } from './signed-lines.ts';
import { bundleOf, claimed, makeElection, published } from './testing/elections.ts';

const election = makeElection({
  targets: 2,
  items: [10, 5],
  groups: [
    { roll: 5, least: 3 },
    { roll: 4, least: 4 },
  ],
});
const paper = (target: number, item: number) => (target === 1 && item === 1 ? null : 2 + target + item);
const [voter, absent, alone] = [claimed(election, 0), claimed(election, 0), claimed(election, 1)];
const cast = [voter, claimed(election, 0), claimed(election, 0), alone];
const { board } = await published(
  election,
  cast.map((each) => bundleOf(election, each, paper)),
);

async function found(own = voter, scoreOf: typeof paper | (() => number) = paper, text = board) {
  const result = await findOwnScores(election.election, own.tokens, { board: text, scoreOf });
  return result.ok ? result.value : result.problems.map(({ code }) => code);
}

/** The board without its last line changed so, and signed again by the box, as a dishonest service would. */
function resigned(change: (lines: readonly string[]) => readonly string[]): string {
  return signLines(change(board.split('\n').slice(0, -2)), election.boxSecret);
}

test('every score of a voter lies on the board, blanks among them', async () => {
  expect(await found()).toEqual({ isOpened: true, counted: 4, missing: [], differing: [] });
});

test('who has not cast finds nothing of theirs', async () => {
  expect(await found(absent)).toMatchObject({ counted: 0, missing: { length: 4 } });
});

test('a score that was taken off the board, or signed by another hand, is missing', async () => {
  const own = Buffer.from(voter.tokens.scores[0]?.publicKey ?? []).toString('hex');
  const place = { group: 0, target: 0, item: 0 };
  const taken = resigned((lines) => lines.filter((line) => !line.includes(own)));
  expect(await found(voter, paper, taken)).toEqual({ isOpened: true, counted: 3, missing: [place], differing: [] });
  const raised = resigned((lines) =>
    lines.map((line) => (line.includes(own) ? line.split(' ').with(4, '9').join(' ') : line)),
  );
  expect(await found(voter, paper, raised)).toEqual({ isOpened: true, counted: 3, missing: [place], differing: [] });
});

test('a score other than the last one cast is told apart from a missing one', async () => {
  const result = await found(voter, (target, item) => (target === 1 && item === 0 ? 10 : (paper(target, item) ?? 0)));
  expect(result).toEqual({
    ...{ isOpened: true, counted: 2, missing: [] },
    differing: [
      { group: 0, target: 1, item: 0 },
      { group: 0, target: 1, item: 1 },
    ],
  });
});

test('in a group that was not opened nothing is missing', async () => {
  expect(await found(alone)).toEqual({ isOpened: false, counted: 0, missing: [], differing: [] });
});

test('a board that the box has not signed, and that of another ballot, are refused', async () => {
  expect(await found(voter, paper, board.replace('score 0 0 0 2', 'score 0 0 0 3'))).toEqual(['ballot.text-wrong']);
  const other = makeElection({ targets: 2, items: [10, 5], groups: [{ roll: 5, least: 1 }] });
  const theirs = await published(other, [bundleOf(other, claimed(other, 0), paper)]);
  expect(await found(voter, paper, theirs.board)).toEqual(['ballot.other-election']);
});
