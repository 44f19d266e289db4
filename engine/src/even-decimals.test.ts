import { expect, test } from 'vitest';
import { decimalsOf, withDecimals } from './even-decimals.ts';

test('a column shows as many decimals as its finest number', () => {
  const column = ['9', '8.5', null, '10'];
  expect(decimalsOf(column)).toBe(1);
  expect(column.map((value) => (value === null ? '—' : withDecimals(value, 1)))).toEqual(['9.0', '8.5', '—', '10.0']);
});

test('whole numbers stay whole, and nothing is ever cut off', () => {
  expect(decimalsOf(['9', '10'])).toBe(0);
  expect(withDecimals('9', 0)).toBe('9');
  expect(withDecimals('9.25', 1)).toBe('9.25');
  expect(withDecimals('9.5', 2)).toBe('9.50');
});
