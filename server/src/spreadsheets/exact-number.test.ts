import { expect, test } from 'vitest';
import { exactNumber } from './exact-number.ts';

test('a number keeps its decimals without what floats leave behind', () => {
  expect(exactNumber('0.30000000000000004')).toBe('0.3');
  expect(exactNumber('9.1999999999999993')).toBe('9.2');
  expect(exactNumber('9.50')).toBe('9.5');
  expect(exactNumber('89.995')).toBe('89.995');
  expect(exactNumber('-0.1')).toBe('-0.1');
});

test('exponents are written out', () => {
  expect(exactNumber('1.5E-2')).toBe('0.015');
  expect(exactNumber('1.2e3')).toBe('1200');
  expect(exactNumber('1E+2')).toBe('100');
});

test('whole numbers of eighteen digits keep every digit', () => {
  expect(exactNumber('110101199001011234')).toBe('110101199001011234');
});

test('nought has one form', () => {
  for (const written of ['0', '-0', '0.000', '0e5', '-0.0']) expect(exactNumber(written)).toBe('0');
});

test('what is no number is not made one', () => {
  for (const written of ['', '.', 'NaN', 'Infinity', '1e9999', '0x10', '1,000', '1 2', '--1', '\u0661']) {
    expect(exactNumber(written), written).toBeNull();
  }
});
