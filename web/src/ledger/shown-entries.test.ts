import type { LedgerEntry } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { shownEntries } from './shown-entries.ts';

const entry = (id: string, subjectId: string, item: string): LedgerEntry => ({
  id,
  sequence: 1,
  subjectId,
  subject: '周岚',
  item,
  itemName: '表彰奖励',
  level: null,
  levelName: null,
  points: '2',
  quantity: null,
  occurredOn: '2026-05-06',
  countsOn: '2026-05-06',
  recordedAt: '2026-05-07T00:00:00Z',
  isLate: false,
  review: null,
  recordedBy: '卢长河',
  document: null,
  note: null,
  clause: item,
  reversesId: null,
  reversedById: null,
  hash: '',
});
const entries = [entry('1', 'zhou', 'awards'), entry('2', 'zhou', 'criticism'), entry('3', 'lin', 'awards')];
const ids = (subjectId: string | null, item: string | null) =>
  shownEntries(entries, { subjectId, item }).map(({ id }) => id);

test('entries are narrowed by member, by item, and by both', () => {
  expect(ids(null, null)).toEqual(['1', '2', '3']);
  expect(ids('zhou', null)).toEqual(['1', '2']);
  expect(ids(null, 'awards')).toEqual(['1', '3']);
  expect(ids('lin', 'criticism')).toEqual([]);
});
