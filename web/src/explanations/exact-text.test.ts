import { expect, test } from 'vitest';
import {
  addExact,
  compareExact,
  isShownWhole,
  longText,
  meanExact,
  percentOf,
  plainDifference,
  shownText,
} from './exact-text.ts';

test('numbers are shown with two decimals, halves away from zero', () => {
  expect(shownText('9.04')).toBe('9.04');
  expect(shownText('9.045')).toBe('9.05');
  expect(shownText('9.0449')).toBe('9.04');
  expect(shownText('-0.005')).toBe('-0.01');
  expect(shownText('-0.004')).toBe('0.00');
  expect(shownText('109/12')).toBe('9.08');
  expect(shownText('10')).toBe('10.00');
});

test('a number that two decimals do not say wholly is known as such', () => {
  expect(isShownWhole('9.2')).toBe(true);
  expect(isShownWhole('109/12')).toBe(false);
  expect(isShownWhole('9.001')).toBe(false);
});

test('a number that never ends is cut, never rounded, before it is rounded', () => {
  expect(longText('1054/12')).toBe('87.8333…');
  expect(longText('26351/300')).toBe('87.8366…');
  expect(longText('94.125')).toBe('94.125');
});

test('sums and means stay exact and an empty mean is nothing, not 0', () => {
  expect(shownText(addExact(['92.12', '2', '-0.5']))).toBe('93.62');
  expect(shownText(addExact(['1/3', '2/3']))).toBe('1.00');
  expect(meanExact([])).toBeNull();
  expect(shownText(meanExact(['9', '9', '10']) ?? '')).toBe('9.33');
});

test('lengths of bars stay within their track', () => {
  expect(percentOf('7.2', '10')).toBe(72);
  expect(percentOf('12', '10')).toBe(100);
  expect(percentOf('-3', '10')).toBe(0);
});

test('differences are written without needless zeros', () => {
  expect(plainDifference('9', '7')).toBe('2');
  expect(plainDifference('9', '8.5')).toBe('0.5');
  expect(compareExact('9', '9.0')).toBe(0);
  expect(compareExact('27/3', '9.1')).toBe(-1);
});
