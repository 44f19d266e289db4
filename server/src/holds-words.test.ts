import { expect, test } from 'vitest';
import { holdsWords } from './holds-words.ts';

test.each([
  ['', true],
  [' ', true],
  ['周', true],
  ['第二 周岚', true],
  ['ＺＨＯＵ', true],
  ['周 第三', false],
  ['没有', false],
])('«%s» is held: %s', (typed, isHeld) => {
  expect(holdsWords(typed, ['周岚', null, '第二党支部', 'zhoulan7'])).toBe(isHeld);
});
