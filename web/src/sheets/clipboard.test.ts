import { expect, test } from 'vitest';
import { fitBlock, readBlock, writeBlock } from './clipboard.ts';
import type { PasteTarget } from './clipboard.ts';
import type { SheetItem, SheetMember } from './grid.ts';
import { NOT_SCORED } from './grid.ts';

const item = (id: string): SheetItem => ({
  id,
  name: id,
  least: '0',
  most: '10',
  standard: null,
  cite: null,
  isRequired: true,
});
const member = (id: string, traits: Partial<SheetMember> = {}): SheetMember => ({
  id,
  name: id,
  category: null,
  categoryName: null,
  status: 'full',
  exemptReason: null,
  isDue: true,
  isOwn: false,
  notFor: [],
  previous: {},
  previousTotal: null,
  ...traits,
});
const target = (traits: Partial<PasteTarget> = {}): PasteTarget => ({
  members: [member('ding'), member('wan'), member('ma')],
  items: [item('study'), item('dues')],
  row: 0,
  column: 0,
  scoreAt: () => NOT_SCORED,
  ...traits,
});

test('a block from a spreadsheet is read by tabs and lines, whatever the line ends', () => {
  expect(readBlock('9\t8\r\n10\t7\r\n')).toEqual([
    ['9', '8'],
    ['10', '7'],
  ]);
});

test('quotes hold line breaks and doubled quotes together', () => {
  expect(readBlock('"a\nb"\t"say ""no"""')).toEqual([['a\nb', 'say "no"']]);
});

test('a block lands where the cell is, with full-width digits and spaces cleaned', () => {
  const { changes, faults } = fitBlock(readBlock('９.５\t 10 \n8\t7.0'), target({ row: 1 }));
  expect(faults).toEqual([]);
  expect(changes.map(({ memberId, item: at, after }) => [memberId, at, after.points])).toEqual([
    ['wan', 'study', '9.5'],
    ['wan', 'dues', '10'],
    ['ma', 'study', '8'],
    ['ma', 'dues', '7'],
  ]);
});

test('with one fault nothing is pasted, and every fault is named with its place', () => {
  const { changes, faults } = fitBlock(readBlock('9\tgood\n11\t8\n7\t6\n5'), target());
  expect(changes).toEqual([]);
  expect(faults.map(({ kind, member: name, item: at, found }) => [kind, name, at, found])).toEqual([
    ['not-a-number', 'ding', 'dues', 'good'],
    ['out-of-range', 'wan', 'study', '11'],
    ['beyond-grid', null, 'study', '5'],
  ]);
});

test('rows that others score or nobody scores refuse points, and let empty cells pass', () => {
  const members = [member('ding', { exemptReason: 'age' }), member('wan', { isOwn: true }), member('ma')];
  expect(fitBlock(readBlock('9\n\n8'), target({ members })).faults.map(({ kind }) => kind)).toEqual(['row-exempt']);
  expect(fitBlock(readBlock('\n9\n8'), target({ members })).faults.map(({ kind }) => kind)).toEqual(['row-own']);
  const clean = fitBlock(readBlock('\n\n8'), target({ members }));
  expect(clean.changes).toHaveLength(1);
  expect(clean.blanks).toBe(2);
});

test('an item that is not for the member refuses points, is named with its place, and lets an empty cell pass', () => {
  const members = [member('ding', { notFor: ['dues'] }), member('wan')];
  const { changes, faults } = fitBlock(readBlock('9\t8\n7\t6'), target({ members }));
  expect(changes).toEqual([]);
  expect(faults.map(({ kind, member: name, item: at, found }) => [kind, name, at, found])).toEqual([
    ['not-for', 'ding', 'dues', '8'],
  ]);
  expect(fitBlock(readBlock('9\t\n7\t6'), target({ members })).changes).toHaveLength(3);
});

test('what stands already is no change, and other points drop the reason given for the old ones', () => {
  const scoreAt = () => ({ points: '9', reason: 'absent twice' });
  expect(fitBlock([['9']], target({ scoreAt })).changes).toEqual([]);
  expect(fitBlock([['8']], target({ scoreAt })).changes[0]?.after).toEqual({ points: '8', reason: null });
});

test('what is copied can be pasted back', () => {
  const text = writeBlock([
    ['9', null],
    ['10', '7.5'],
  ]);
  expect(readBlock(text)).toEqual([
    ['9', ''],
    ['10', '7.5'],
  ]);
});
