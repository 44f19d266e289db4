import { expect, test } from 'vitest';
import { moveRows, stepCell } from './selection.ts';

const rows = [1, 2, 4, 5];

test('moving up and down goes over rows without cells and stops at the ends', () => {
  expect(moveRows(rows, 2, 1)).toBe(4);
  expect(moveRows(rows, 4, -1)).toBe(2);
  expect(moveRows(rows, 5, 1)).toBe(5);
  expect(moveRows(rows, 2, 10)).toBe(5);
  expect(moveRows(rows, 2, -10)).toBe(1);
});

test('Tab reads on in the next row and leaves the grid after the last cell', () => {
  expect(stepCell(rows, 9, { row: 2, column: 9 }, 1)).toEqual({ row: 4, column: 0 });
  expect(stepCell(rows, 9, { row: 4, column: 0 }, -1)).toEqual({ row: 2, column: 9 });
  expect(stepCell(rows, 9, { row: 5, column: 9 }, 1)).toBeNull();
  expect(stepCell(rows, 9, { row: 1, column: 0 }, -1)).toBeNull();
});
