import { expect, test } from 'vitest';
import { readSum, sumText } from './read-sum.ts';

const limits = { papers: 42, most: '10' };

test('a bare sum means that every paper scores the item', () => {
  expect(readSum('368', limits)).toEqual({ sum: '368', scored: 42 });
});

test('a sum with a number of papers leaves the others blank', () => {
  expect(readSum('368/38', limits)).toEqual({ sum: '368', scored: 38 });
  expect(readSum('0/0', limits)).toEqual({ sum: '0', scored: 0 });
});

test('full-width digits, spaces and needless zeros are cleaned', () => {
  expect(readSum(' ３６８／３８ ', limits)).toEqual({ sum: '368', scored: 38 });
  expect(readSum('0368.50', limits)).toEqual({ sum: '368.5', scored: 42 });
});

test('what is not a sum is refused', () => {
  for (const text of ['', '三百', '-3', '368/', '/38', '1e3', '368/38/2']) {
    expect(readSum(text, limits)).toEqual({ fault: 'unreadable' });
  }
});

test('more papers than were handed in are refused, and points beyond what the papers can give', () => {
  expect(readSum('368/43', limits)).toEqual({ fault: 'scored-over-papers' });
  expect(readSum('421', limits)).toEqual({ fault: 'sum-too-high', scored: 42, most: '420' });
  expect(readSum('420', limits)).toEqual({ sum: '420', scored: 42 });
  expect(readSum('1/0', limits)).toEqual({ fault: 'sum-too-high', scored: 0, most: '0' });
  expect(readSum('5.1/2', { papers: 4, most: '2.5' })).toEqual({ fault: 'sum-too-high', scored: 2, most: '5' });
});

test('a total is written as it was typed', () => {
  expect(sumText({ sum: '368', scored: 42 }, 42)).toBe('368');
  expect(sumText({ sum: '368', scored: 38 }, 42)).toBe('368/38');
});
