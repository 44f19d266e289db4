import { expect, test } from 'vitest';
import { percentText, quotaProduct } from './quota-sum.ts';

test('the sum of a quota is exact', () => {
  expect(quotaProduct(2, '10%')).toBe('0.2');
  expect(quotaProduct(24, '5%')).toBe('1.2');
  expect(quotaProduct(20, '5')).toBe('1');
  expect(quotaProduct(0, '10%')).toBe('0');
  expect(quotaProduct(7, '12.5%')).toBe('0.875');
});

test('a percentage carries its sign once', () => {
  expect(percentText('10')).toBe('10%');
  expect(percentText('10%')).toBe('10%');
});
