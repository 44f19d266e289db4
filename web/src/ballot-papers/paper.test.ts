import { expect, test } from 'vitest';
import {
  choicesOf,
  choicesOfLine,
  givenOn,
  emptyFilling,
  openCount,
  type Paper,
  pointsText,
  scoreAt,
  scoresOf,
  withLine,
  withScore,
} from './paper.ts';

const paper: Paper = {
  title: '民主测评',
  targets: [{ label: '甲' }, { label: '乙' }],
  items: [
    { label: '政治', most: 10, step: '1' },
    { label: '纪律', most: 10, step: '0.5' },
  ],
};
const empty = emptyFilling(paper);

test('a paper begins with nothing given, and what is left open is cast as a blank', () => {
  expect(empty).toEqual([null, null, null, null]);
  expect(openCount(paper, empty)).toBe(4);
  expect(scoresOf(empty)).toEqual([null, null, null, null]);
});

test('a score, a blank on purpose and nothing yet are three things until the paper is cast', () => {
  const scored = withScore(paper, empty, { target: 1, item: 0, score: 0 });
  const filled = withScore(paper, scored, { target: 0, item: 1, score: 'blank' });
  expect(filled).toEqual([null, 'blank', 0, null]);
  expect(openCount(paper, filled)).toBe(2);
  expect(openCount(paper, filled, { target: 0 })).toBe(1);
  expect(openCount(paper, filled, { item: 0 })).toBe(1);
  expect(scoreAt(paper, filled, 1, 0)).toBe(0);
  expect(scoresOf(filled)).toEqual([null, null, 0, null]);
  expect(withScore(paper, filled, { target: 1, item: 0, score: null })).toEqual([null, 'blank', null, null]);
});

test('a line is filled with the same points, which are other steps where a step is worth less', () => {
  expect(withLine(paper, empty, { target: 0 }, '4')).toEqual([4, 8, null, null]);
  expect(withLine(paper, empty, { item: 1 }, '4.5')).toEqual([null, 9, null, 9]);
  expect(withLine(paper, empty, { item: 0 }, 'blank')).toEqual(['blank', null, 'blank', null]);
});

test('a line offers the points that every one of its items can be given', () => {
  expect(choicesOfLine(paper, { target: 0 })).toEqual(['0', '1', '2', '3', '4', '5']);
  expect(choicesOfLine(paper, { item: 1 })).toEqual(choicesOf({ most: 10, step: '0.5' }));
  // What an item cannot be given leaves it as it was.
  expect(withLine(paper, empty, { target: 0 }, '4.5')).toEqual([null, 9, null, null]);
});

test.each([
  [3, '1', '3'],
  [3, '0.5', '1.5'],
  [4, '0.5', '2'],
  [0, '0.25', '0'],
  [7, '0.01', '0.07'],
  [3, '10', '30'],
])('%i steps of %s are %s points', (steps, step, points) => {
  expect(pointsText(steps, step)).toBe(points);
});

test('a line shows what all of it has been given, and nothing once its places differ', () => {
  const line = { target: 0 } as const;
  expect(givenOn(paper, empty, line)).toBe('');
  const filled = withLine(paper, empty, line, '3');
  expect(givenOn(paper, filled, line)).toBe('3');
  expect(givenOn(paper, filled, { item: 0 })).toBe('');
  expect(givenOn(paper, withScore(paper, filled, { target: 0, item: 1, score: null }), line)).toBe('');
  expect(givenOn(paper, withLine(paper, filled, line, 'blank'), line)).toBe('blank');
});
