import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { shownText } from './clean-text.ts';
import { parseRoster } from './parse-roster.ts';
import { readWorkbook } from './read-workbook.ts';
import type { ReadingCost } from './read-workbook.ts';
import { madeUpPeople, ROSTER_HEADS, rosterTable } from './testing/made-up-roster.ts';
import { readHere } from './testing/read-here.ts';
import { packageOf, textRow, workbookParts } from './testing/packages.ts';
import type { Workbook } from './workbook.ts';
import { writeTables } from './write-table.ts';

/** Through the child that reads uploads. */
async function readThrough(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** What the child reads, without starting one. */
function read(bytes: Uint8Array): Workbook {
  const { problems, sheets } = readHere(bytes);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { sheets };
}

function shown(workbook: Workbook): string[][] {
  return workbook.sheets.flatMap((sheet) => sheet.rows.map((row) => row.cells.map(shownText)));
}

test('a roster of 6,000 people is read and parsed in a child that stays small', { timeout: 30_000 }, async () => {
  const bytes = writeTables([rosterTable(madeUpPeople(6000, 2))]);
  const costs: ReadingCost[] = [];
  const startedAt = performance.now();
  const workbook = await readWorkbook(bytes, { onCost: (cost) => costs.push(cost) });
  const roster = workbook.ok ? parseRoster(workbook.value, { today: '2026-11-20' }) : workbook;
  const milliseconds = performance.now() - startedAt;
  const peak = Math.round((costs[0]?.peakMemoryKibibytes ?? 0) / 1024);
  console.info(`6,000 rows: ${Math.round(milliseconds)} ms, child ${peak} MiB`);
  expect(roster.ok && roster.value.rows.length).toBe(6000);
  expect(peak).toBeLessThan(300);
});

test('a workbook another program wrote is read: numbers, days, texts, hidden sheets, merged cells', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '一月',
        rows: [
          ['标题', null, null],
          ['张伟', 9.2, new Date(Date.UTC(2019, 6, 1))],
          ['110101199001011234', 0.1 + 0.2, true],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
      },
      { name: '旧表', rows: [['x']], hidden: true },
    ],
  });
  const { sheets } = await readThrough(bytes);
  expect(sheets.map(({ name, isHidden }) => ({ name, isHidden }))).toEqual([
    { name: '一月', isHidden: false },
    { name: '旧表', isHidden: true },
  ]);
  expect(sheets[0]?.merges).toEqual([{ fromRow: 1, toRow: 1, fromColumn: 1, toColumn: 3 }]);
  expect(sheets[0]?.rows.slice(1)).toEqual([
    {
      number: 2,
      cells: [
        { column: 1, kind: 'text', text: '张伟' },
        { column: 2, kind: 'number', decimal: '9.2' },
        { column: 3, kind: 'date', day: '2019-07-01' },
      ],
    },
    {
      number: 3,
      cells: [
        { column: 1, kind: 'text', text: '110101199001011234' },
        { column: 2, kind: 'number', decimal: '0.3' },
        { column: 3, kind: 'boolean', value: true },
      ],
    },
  ]);
});

test('the same number is another day in a workbook that counts from 1904', () => {
  const styles =
    '<numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/></cellXfs>';
  const rows =
    '<row r="1"><c r="A1"><v>43647</v></c><c r="B1" s="1"><v>43647</v></c><c r="C1" s="2"><v>43647.75</v></c><c r="D1" s="1"><v>60</v></c></row>';
  const from1900 = packageOf(workbookParts(rows, { styles }));
  expect(shown(read(from1900))).toEqual([['43647', '2019-07-01', '2019-07-01', '60']]);
  const from1904 = packageOf(workbookParts(rows, { styles, properties: '<workbookPr date1904="1"/>' }));
  expect(shown(read(from1904))).toEqual([['43647', '2023-07-02', '2023-07-02', '1904-03-01']]);
});

test('of a formula only its stored result is kept', () => {
  const rows =
    '<row r="1"><c r="A1"><f>1+8</f><v>9</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>9x</v></c><c r="C1"><f>NOW()</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
  const { sheets } = read(packageOf(workbookParts(rows)));
  expect(sheets[0]?.rows[0]?.cells).toEqual([
    { column: 1, isFormula: true, kind: 'number', decimal: '9' },
    { column: 2, isFormula: true, kind: 'text', text: '9x' },
    { column: 3, isFormula: true, kind: 'unknown' },
    { column: 4, isFormula: true, kind: 'error', text: '#DIV/0!' },
  ]);
});

test('rich and phonetic texts, prefixes and missing references are read as Excel shows them', () => {
  const shared = '<si><r><t>张</t></r><r><t>伟</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si>';
  const rows =
    '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c/><x:c t="inlineStr"><x:is><x:t>a&lt;b&#x4E00;_x0041_</x:t></x:is></x:c></x:row>';
  const parts = workbookParts('', { shared });
  const sheet = `<x:worksheet xmlns:x="m"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
  const { sheets } = read(packageOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet }));
  expect(sheets[0]?.rows[0]?.cells).toEqual([
    { column: 1, kind: 'text', text: '张伟' },
    { column: 3, kind: 'text', text: 'a<b一A' },
  ]);
});

test('text tables are read in the encodings and with the separators people have', () => {
  const lines = '姓名,备注\r\n张伟,"有,逗号和""引号"""\r\n';
  const expected = [
    ['姓名', '备注'],
    ['张伟', '有,逗号和"引号"'],
  ];
  expect(shown(read(Buffer.from(lines)))).toEqual(expected);
  expect(shown(read(Buffer.from(`\ufeff${lines}`)))).toEqual(expected);
  expect(
    shown(read(Buffer.from(`\ufeff${lines.replace('姓名,', '姓名\t').replace('张伟,', '张伟\t')}`, 'utf16le'))),
  ).toEqual(expected);
  // 姓名 and 张伟 in GBK, which Excel writes on Chinese Windows.
  const gbk = Buffer.concat([
    Buffer.from('d0d5c3fb', 'hex'),
    Buffer.from(';1\n'),
    Buffer.from('d5c5ceb0', 'hex'),
    Buffer.from(';2'),
  ]);
  expect(shown(read(gbk))).toEqual([
    ['姓名', '1'],
    ['张伟', '2'],
  ]);
});

test('characters nobody can see are refused with the place of their cell, all of them at once', async () => {
  const rows = textRow(1, ROSTER_HEADS) + textRow(2, ['张_x0000_伟', '男']) + textRow(3, ['李娜', '女&#x202E;']);
  expect(await readWorkbook(packageOf(workbookParts(rows)))).toEqual({
    ok: false,
    problems: [
      { code: 'spreadsheet.control-character', facts: { sheet: '花名册', row: 2, column: 'A', character: 'U+0000' } },
      { code: 'spreadsheet.control-character', facts: { sheet: '花名册', row: 3, column: 'B', character: 'U+202E' } },
    ],
  });
});

test('line separators inside a text do not break the way from the child', async () => {
  const rows = textRow(1, ['一\u2028二\u2029三\u0085'.replace('\u0085', '')]);
  expect(shown(await readThrough(packageOf(workbookParts(rows))))).toEqual([['一\u2028二\u2029三']]);
});

test('an old .xls and a file with a password are told apart, each with its own advice', async () => {
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const encrypted = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]);
  expect(await readWorkbook(old)).toEqual({ ok: false, problems: [{ code: 'spreadsheet.old-format' }] });
  expect(await readWorkbook(encrypted)).toEqual({ ok: false, problems: [{ code: 'spreadsheet.encrypted' }] });
});
