import { sentence } from '@xianfeng/contract';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { shownText } from './clean-text.ts';
import { markFaults } from './mark-faults.ts';
import { parseRoster } from './parse-roster.ts';
import { readWorkbook } from './read-workbook.ts';
import { ROSTER_HEADS, rosterTable } from './testing/made-up-roster.ts';
import type { Workbook } from './workbook.ts';
import { writeTables } from './write-table.ts';

const TODAY = '2026-11-20';
const PERSON = [
  '张伟',
  '男',
  '汉族',
  '1980-03-15',
  '2005-07-01',
  '2006-07-01',
  '第一党支部',
  '支部书记',
  '正式党员',
  '13900000000',
];

async function read(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

test('a marked copy names every fault, and is a good roster again once they are corrected', async () => {
  const people = [PERSON, ['李娜', '女', '汉族', '1990.3', '2015-07-01', '', '', '', '预备党员', '139']];
  const workbook = await read(writeTables([rosterTable(people)]));
  const refused = parseRoster(workbook, { today: TODAY });
  if (refused.ok) throw new Error('The roster should have been refused.');
  const copy = await read(markFaults(workbook, refused.problems, (problem) => sentence(problem, 'zh')));
  expect(copy.sheets.map((sheet) => sheet.name)).toEqual(['问题清单', '花名册']);
  expect(
    copy.sheets[0]?.rows
      .slice(2)
      .map((row) => row.cells.filter((cell) => cell.column > 1 && cell.column < 7).map(shownText)),
  ).toEqual([
    ['花名册', '4', 'D', '出生日期', '1990.3'],
    ['花名册', '4', 'G', '所在党支部'],
    ['花名册', '4', 'J', '手机号', '139'],
  ]);
  const faultyRow = copy.sheets[1]?.rows.find((row) => row.number === 4)?.cells.at(-1);
  expect(faultyRow?.column).toBe(ROSTER_HEADS.length + 1);
  expect(shownText(faultyRow).split('\n')).toHaveLength(3);

  const again = parseRoster(copy, { today: TODAY });
  if (again.ok) throw new Error('Nothing has been corrected yet.');
  expect(again.problems).toEqual(refused.problems);
  const corrections = new Map([
    [4, '1990-03-01'],
    [7, '第二党支部'],
    [10, '13900000001'],
  ]);
  const corrected = copy.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      if (sheet.name !== '花名册' || row.number !== 4) return row;
      const kept = row.cells.filter((cell) => !corrections.has(cell.column));
      const added = [...corrections].map(([column, text]) => ({ column, kind: 'text', text }) as const);
      return { ...row, cells: [...kept, ...added].toSorted((one, other) => one.column - other.column) };
    }),
  }));
  const good = parseRoster({ sheets: corrected }, { today: TODAY });
  expect(good.ok && good.value.rows).toHaveLength(2);
  expect(good.ok && good.value.columnsIgnored).toEqual([]);
  // Marked a second time, the copy has still one column of problems and one list.
  const twice = await read(markFaults(copy, again.problems, (problem) => sentence(problem, 'zh')));
  expect(twice).toEqual(copy);
});

test('the faulty cells are the coloured ones', async () => {
  const workbook = await read(writeTables([rosterTable([PERSON.with(3, '1980')])]));
  const facts = { sheet: '花名册', row: 3, column: 'D' };
  const { sheets } = await readXlsx(
    markFaults(workbook, [{ code: 'x', facts }], () => '改'),
    { readStyles: true },
  );
  const colored = [...(sheets[1]?.cells ?? [])].filter(([, cell]) => {
    const fill = cell.style?.fill;
    return fill?.type === 'pattern' && fill.fgColor?.rgb?.endsWith('FFE699') === true;
  });
  expect(colored.map(([place]) => place)).toEqual(['2,3', '2,10']);
});
