import type { LedgerEntry } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { inLedgerOrder, worthOf } from './entry-order.ts';

const entry = (sequence: number, occurredOn: string, reverses: number | null = null): LedgerEntry => ({
  id: String(sequence),
  sequence,
  subjectId: 'm',
  subject: '周岚',
  item: 'awards',
  itemName: '表彰奖励',
  level: 'county',
  levelName: '县级',
  points: '2',
  quantity: null,
  occurredOn,
  countsOn: occurredOn,
  recordedAt: '2026-08-01T00:00:00Z',
  isLate: false,
  review: null,
  recordedBy: '卢长河',
  document: null,
  note: null,
  clause: 'awards',
  reversesId: reverses === null ? null : String(reverses),
  reversedById: null,
  hash: '',
});

test('the latest day comes first, and on one day the latest entry', () => {
  const order = inLedgerOrder([entry(1, '2026-05-06'), entry(2, '2026-07-28'), entry(3, '2026-07-28')]);
  expect(order.map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
});

test('a reversal stands right below what it reverses', () => {
  const order = inLedgerOrder([entry(1, '2026-05-06'), entry(2, '2026-07-28'), entry(3, '2026-12-01', 1)]);
  expect(order.map(({ sequence }) => sequence)).toEqual([2, 1, 3]);
});

test('a reversal of an entry that is not in the list is still shown', () => {
  expect(inLedgerOrder([entry(9, '2026-01-05', 1)]).length).toBe(1);
});

const tariff = [
  { item: 'awards', sign: 'plus' as const, levels: [{ id: 'county', points: '2' }] },
  { item: 'criticism', sign: 'minus' as const, levels: [] },
];

test('an entry with a level is worth what the tariff says, one with points of its own these', () => {
  expect(worthOf({ ...entry(1, '2026-05-06'), points: null }, tariff)).toBe('+2');
  expect(worthOf({ ...entry(1, '2026-05-06'), item: 'criticism', points: '1' }, tariff)).toBe('−1');
  expect(worthOf({ ...entry(1, '2026-05-06'), points: null, level: 'gone' }, tariff)).toBeNull();
});

test('a deduction takes away, though the ledger holds it with its sign; an item that goes both ways goes by it', () => {
  const both = [...tariff, { item: 'rewards', sign: 'both' as const, levels: [] }];
  const worth = (item: string, points: string, reverses: number | null = null) =>
    worthOf({ ...entry(1, '2026-05-06', reverses), item, points }, both);
  expect([worth('criticism', '-2'), worth('criticism', '2', 1)]).toEqual(['−2', '+2']);
  expect([worth('rewards', '-3'), worth('rewards', '3')]).toEqual(['−3', '+3']);
  expect([worth('rewards', '3', 1), worth('rewards', '-3', 1)]).toEqual(['+3', '−3']);
});

test('a reversal takes back what it reverses, whichever way its points are written', () => {
  expect(worthOf({ ...entry(2, '2026-05-06', 1), points: null }, tariff)).toBe('−2');
  expect(worthOf({ ...entry(2, '2026-05-06', 1), points: '-2' }, tariff)).toBe('−2');
  expect(worthOf({ ...entry(2, '2026-05-06', 1), item: 'criticism', points: '1' }, tariff)).toBe('+1');
});
