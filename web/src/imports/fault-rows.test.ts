import { expect, test } from 'vitest';
import { faultRows } from './fault-rows.ts';

test('faults stand in the order of the sheet, with column letter and heading', () => {
  const fault = (row: number, column: string, heading: string) => ({
    code: 'roster.date-not-a-day',
    facts: { sheet: '花名册', row, column, heading },
  });
  const rows = faultRows([fault(12, 'J', '手机号'), fault(5, 'F', '')]);
  expect(rows.map(({ row, column }) => [row, column])).toEqual([
    [5, 'F'],
    [12, 'J 手机号'],
  ]);
});

test('a fault of the whole file has no place in it', () => {
  expect(faultRows([{ code: 'spreadsheet.damaged' }])[0]).toMatchObject({ sheet: null, row: null, column: null });
});
