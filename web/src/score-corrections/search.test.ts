import { expect, test } from 'vitest';
import { readCorrectionSearch } from './search.ts';

const id = '01a22628-bb7d-73f8-b5cc-8b5cb51071be';

test('an address names period, member, item, rater and check', () => {
  const named = { period: '2026-10', member: id, item: 'item-01', rater: 'panel', check: id };
  expect(readCorrectionSearch(named)).toEqual(named);
  expect(readCorrectionSearch({ period: 2026 })).toEqual({ period: '2026' });
});

test('what can name no score is left out', () => {
  const other = { period: '2026-13', member: '方静姝', item: 'item 01', rater: 'nobody', check: 7, reason: 'x' };
  expect(readCorrectionSearch(other)).toEqual({});
});
