import { expect, test } from 'vitest';
import { boardFile, readBoardFile, verifyBallot } from './index.ts';
import { prepareMaterial } from './testing/material.ts';
import { mutations } from './testing/mutations.ts';

const material = await prepareMaterial();

test('the ballot as it was published verifies, and says what every place came to', async () => {
  const verified = await verifyBallot(material.published);
  if (!verified.ok) throw new Error(JSON.stringify(verified.problems));
  expect(verified.value.groups).toEqual([
    { bundles: 6, isOpened: true, dropped: 0 },
    { bundles: 3, isOpened: false, dropped: 0 },
  ]);
  expect(verified.value.tallies).toEqual([
    { group: 0, target: 0, item: 0, papers: 6, scored: 5, sum: 10 },
    { group: 0, target: 0, item: 1, papers: 6, scored: 5, sum: 15 },
    { group: 0, target: 1, item: 0, papers: 6, scored: 5, sum: 15 },
    { group: 0, target: 1, item: 1, papers: 6, scored: 5, sum: 20 },
  ]);
});

test('there are at least forty ways to falsify it', () => {
  expect(Object.keys(mutations).length).toBeGreaterThanOrEqual(40);
});

test.each(Object.entries(mutations))('it is found out where %s', async (_what, mutate) => {
  const changed = mutate(material);
  const keys = ['manifest', 'boxList', 'board'] as const;
  expect(keys.some((key) => JSON.stringify(changed[key]) !== JSON.stringify(material.published[key]))).toBe(true);
  expect((await verifyBallot(changed)).ok).toBe(false);
});

test('every single character of the board that is another is found', async () => {
  const { board } = material.published;
  for (let at = 0; at < board.length; at += 97) {
    const changed = board.slice(0, at) + (board[at] === '1' ? '2' : '1') + board.slice(at + 1);
    expect([at, (await verifyBallot({ ...material.published, board: changed })).ok]).toEqual([at, false]);
  }
});

test('list and board are handed out as one file, and taken apart again', () => {
  const { boxList, board } = material.published;
  expect(readBoardFile(boardFile({ boxList, board }))).toEqual({ boxList, board });
  for (const text of ['', boxList, board, 'hello']) expect(readBoardFile(text)).toBeNull();
});
