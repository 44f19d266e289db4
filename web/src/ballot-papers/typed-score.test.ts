import { expect, test } from 'vitest';
import type { Score } from './paper.ts';
import { typeScore } from './typed-score.ts';

const whole = { label: '政治', most: 10, step: '1' };
const half = { label: '纪律', most: 10, step: '0.5' };

/** What stands in a place after these keys. */
function typed(item: typeof whole, ...keys: readonly string[]): Score | null {
  let [text, score]: [string, Score | null] = ['', null];
  for (const key of keys) ({ text, score } = typeScore(item, text, key) ?? { text, score });
  return score;
}

test('two digits make one number where the item can be given it, and otherwise the last one counts', () => {
  expect(typed(whole, '1')).toBe(1);
  expect(typed(whole, '1', '0')).toBe(10);
  expect(typed(whole, '1', '2')).toBe(2);
  expect(typed(whole, '1', '0', '7')).toBe(7);
  expect(typed(whole, '0', '9')).toBe(9);
});

test('half points are typed with their point', () => {
  expect(typed(half, '4', '.', '5')).toBe(9);
  expect(typed(half, '4', '.')).toBe(null);
  expect(typed(whole, '4', '.')).toBe(4);
  expect(typed(half, '7')).toBe(null);
});

test('a minus is a blank, Backspace takes away what is given, other keys mean nothing', () => {
  expect(typed(whole, '8', '-')).toBe('blank');
  expect(typed(whole, '8', 'Backspace')).toBe(null);
  expect(typeScore(whole, '8', 'a')).toBeUndefined();
  expect(typed(whole, '8', 'a')).toBe(8);
});
