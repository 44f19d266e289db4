import { expect, test } from 'vitest';
import { itemHref } from './item-href.ts';

test('each open thing leads to where it is done', () => {
  const branchId = 'b';
  expect(itemHref({ kind: 'sheet-to-pass', facts: { branchId, period: '2026-10' } })).toBe(
    '/branches/b/sheets/2026-10',
  );
  expect(itemHref({ kind: 'notice-to-publish', facts: { branchId, noticeKind: 'quarter', period: '2026-Q3' } })).toBe(
    '/branches/b/notices/quarter/2026-Q3',
  );
  expect(itemHref({ kind: 'notice-running', facts: { noticeId: 'n' } })).toBe('/notices/n');
  expect(itemHref({ kind: 'ballot-half-keyed', facts: { branchId, ballot: 'year-end', period: '2026' } })).toBe(
    '/branches/b/paper-ballots/2026',
  );
  expect(itemHref({ kind: 'declarations-waiting', facts: { branchId, count: 2 } })).toBe('/branches/b/declarations');
  expect(itemHref({ kind: 'year-to-close', facts: { branchId } })).toBe('/branches/b/year-end');
});

test('what the person holds is only to be known', () => {
  expect(itemHref({ kind: 'account-in-use', facts: {} })).toBeNull();
  expect(itemHref({ kind: 'other-role', facts: { role: 'recorder' } })).toBeNull();
});
