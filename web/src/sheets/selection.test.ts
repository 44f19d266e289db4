import { expect, test } from 'vitest';
import type { SheetItem, SheetMember } from './grid.ts';
import { endOfRow, moveColumns, moveRows, reachOf, stepCell } from './selection.ts';

const item = (id: string): SheetItem => ({
  ...{ id, name: id, least: '0', most: '10', standard: null, cite: null },
  isRequired: true,
});
const member = (id: string, notFor: string[] = [], exemptReason: string | null = null): SheetMember => ({
  ...{ id, name: id, category: null, categoryName: null, status: 'full', isDue: true, isOwn: false },
  ...{ notFor, exemptReason, previous: {}, previousTotal: null },
});
const items = ['study', 'dues', 'post'].map(item);
const reach = reachOf({
  items,
  members: [
    member('a', [], 'age'),
    member('b', ['post']),
    member('c'),
    member('d', [], 'age'),
    member('e', ['study', 'post']),
    member('f', ['study', 'dues', 'post']),
  ],
});
const at = (row: number, column: number) => ({ row, column });

test('moving up and down goes over rows without cells and stops at the ends', () => {
  expect(moveRows(reach, at(2, 1), 1)).toEqual(at(4, 1));
  expect(moveRows(reach, at(4, 1), -1)).toEqual(at(2, 1));
  expect(moveRows(reach, at(4, 1), 1)).toEqual(at(4, 1));
  expect(moveRows(reach, at(1, 3), 10)).toEqual(at(5, 3));
  expect(moveRows(reach, at(2, 0), -10)).toEqual(at(1, 0));
});

test('moving goes over items that are not for the member, down and across', () => {
  expect(moveRows(reach, at(1, 0), 1)).toEqual(at(2, 0));
  expect(moveRows(reach, at(2, 0), 1)).toEqual(at(2, 0));
  expect(moveColumns(reach, at(1, 1), 1)).toEqual(at(1, 3));
  expect(moveColumns(reach, at(4, 3), -1)).toEqual(at(4, 1));
  expect(moveColumns(reach, at(4, 1), -1)).toEqual(at(4, 1));
  // A block of cells ends before the total.
  expect(moveColumns(reach, at(1, 1), 1, 2)).toEqual(at(1, 1));
});

test('a row begins and ends with items that are for its member; one with none has its total', () => {
  expect(endOfRow(reach, 4, 'first')).toEqual(at(4, 1));
  expect(endOfRow(reach, 1, 'last')).toEqual(at(1, 1));
  expect(endOfRow(reach, 5, 'first')).toEqual(at(5, 3));
  expect(endOfRow(reach, 5, 'last')).toEqual(at(5, 3));
});

test('Tab reads on in the next row and leaves the grid after the last cell', () => {
  expect(stepCell(reach, at(2, 3), 1)).toEqual(at(4, 1));
  expect(stepCell(reach, at(4, 1), -1)).toEqual(at(2, 3));
  expect(stepCell(reach, at(1, 1), 1)).toEqual(at(1, 3));
  expect(stepCell(reach, at(5, 3), 1)).toBeNull();
  expect(stepCell(reach, at(1, 0), -1)).toBeNull();
});
