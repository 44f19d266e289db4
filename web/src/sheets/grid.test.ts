import { expect, test } from 'vitest';
import type { SheetItem, SheetMember } from './grid.ts';
import { readTyped, standingOf, totalOf } from './grid.ts';

const item: SheetItem = {
  id: 'study',
  name: 'study',
  least: '0',
  most: '10',
  standard: null,
  cite: null,
  isRequired: true,
};

test.each([
  ['9', '9'],
  ['10', '10'],
  ['9.5', '9.5'],
  ['9.50', '9.5'],
  ['9.', '9'],
  ['.5', '0.5'],
  ['09', '9'],
  ['0', '0'],
  ['０９．５', '9.5'],
  ['9。5', '9.5'],
])('%s is read as %s', (typed, points) => {
  expect(readTyped(typed, item)).toEqual({ points });
});

test.each([
  ['', 'not-a-number'],
  ['good', 'not-a-number'],
  ['9,5', 'not-a-number'],
  ['1e1', 'not-a-number'],
  ['9.12345', 'not-a-number'],
  ['10.5', 'out-of-range'],
  ['-1', 'out-of-range'],
  ['99', 'out-of-range'],
])('%s is refused as %s', (typed, fault) => {
  expect(readTyped(typed, item)).toEqual({ fault });
});

const member = (notFor: string[] = []): SheetMember => ({
  ...{
    id: 'wan',
    name: 'wan',
    category: null,
    categoryName: null,
    status: 'full',
    exemptReason: null,
    isDue: true,
    isOwn: false,
  },
  ...{ notFor, previous: {}, previousTotal: null },
});
const items = ['study', 'dues', 'post', 'deeds'].map((id) => ({ ...item, id }));
const cells = ['9.1', '9.2', '9.3', null].map((points) => ({ points, reason: null }));

test('sums are exact and count what is missing instead of taking it for 0', () => {
  expect(totalOf({ member: member(), items, cells, beside: [] })).toEqual({ sum: 276_000, missing: 1, owed: 1 });
});

test('an item that is not for the member is neither summed nor missing', () => {
  expect(totalOf({ member: member(['deeds', 'post']), items, cells, beside: [] })).toEqual({
    ...{ sum: 183_000, missing: 0, owed: 0 },
  });
});

test('a score that may stay away, or was agreed instead, is missing from the sum and owed by nobody', () => {
  const free = items.map((each) => ({ ...each, isRequired: false }));
  expect(totalOf({ member: member(), items: free, cells, beside: [] })).toEqual({ sum: 276_000, missing: 1, owed: 0 });
  const given = { memberId: 'wan', item: 'deeds', points: '8' };
  const beside = (rater: 'agreed' | 'self') => [[], [], [], [{ ...given, rater }]];
  expect(totalOf({ member: member(), items, cells, beside: beside('agreed') }).owed).toBe(0);
  expect(totalOf({ member: member(), items, cells, beside: beside('self') }).owed).toBe(1);
});

test('a score that is far from last month needs a reason, and only then', () => {
  const score = (points: string | null, reason: string | null = null) => ({ points, reason });
  expect(standingOf(score('6'), '9', '3')).toBe('needs-reason');
  expect(standingOf(score('6', 'absent twice'), '9', '3')).toBe('reasoned');
  expect(standingOf(score('6.1'), '9', '3')).toBe('usual');
  expect(standingOf(score('6'), undefined, '3')).toBe('usual');
  expect(standingOf(score('6'), '9', null)).toBe('usual');
  expect(standingOf(score(null), '9', '3')).toBe('usual');
});
