import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { parseRoster } from './parse-roster.ts';
import { parseScores } from './parse-scores.ts';
import { readWorkbook } from './read-workbook.ts';
import { rosterTemplate } from './roster-template.ts';
import { scoreTemplate } from './score-template.ts';
import type { Workbook } from './workbook.ts';

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

/** The workbook as if somebody had typed the texts into the row of the first sheet. */
function filled(workbook: Workbook, number: number, texts: readonly string[]): Workbook {
  const cells = texts.map((text, at) => ({ column: at + 1, kind: 'text', text }) as const);
  return {
    sheets: workbook.sheets.map((sheet, at) =>
      at === 0 ? { ...sheet, rows: [...sheet.rows, { number, cells }] } : sheet,
    ),
  };
}

test('the roster template, filled in, is a roster; empty, it says that nobody is in it', async () => {
  const template = await read(rosterTemplate());
  expect(parseRoster(template, { today: TODAY })).toEqual({ ok: false, problems: [{ code: 'roster.no-rows' }] });
  const roster = parseRoster(filled(template, 3, PERSON), { today: TODAY });
  expect(roster.ok && roster.value.rows).toHaveLength(1);
  expect(roster.ok && roster.value.columnsIgnored).toEqual([]);
});

test('the roster template has its head row frozen and words to choose from', async () => {
  const { sheets } = await readXlsx(rosterTemplate(), { readStyles: true });
  expect(sheets[0]?.freezePane).toEqual({ rows: 2, columns: 1 });
  const choices = sheets[0]?.dataValidations?.map(({ type, range }) => `${type} ${range}`);
  expect(choices).toEqual(['list B3:B6002', 'list I3:I6002']);
});

test('the score template reads back as the blanks it is, and tells people of one name apart', async () => {
  const items = [
    { id: 'item-01', name: '理论学习', least: '0', most: '10' },
    { id: 'item-02', name: '组织生活(含党课)', least: '0', most: '10' },
  ];
  const members = [
    { id: 'm1', name: '李娜', bornOn: '1980-01-01' },
    { id: 'm2', name: '李娜', bornOn: '1990-01-01' },
  ];
  const workbook = await read(scoreTemplate({ branch: '第一党支部', month: '2026-05', items, members }));
  const scores = parseScores(workbook, { items, members });
  expect(
    scores.ok && scores.value.map(({ memberId, itemId, points }) => `${memberId} ${itemId} ${points ?? 'blank'}`),
  ).toEqual(['m1 item-01 blank', 'm1 item-02 blank', 'm2 item-01 blank', 'm2 item-02 blank']);
});
