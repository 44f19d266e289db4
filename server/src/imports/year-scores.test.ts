import type { ImportRecord, Sheet } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import type { Table } from '../spreadsheets/table.ts';
import { writeTables } from '../spreadsheets/write-table.ts';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, scoredBranch, schemeText, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
setToday(server, '2026-08-20');
const { newId } = server.services;

function tab(name: string, lines: readonly (readonly string[])[], merges: Table['merges'] = []): Table {
  const rows = lines.map((texts, at) => ({
    number: at + 1,
    cells: texts.flatMap((text, column) => (text === '' ? [] : [{ column: column + 1, value: { text } }])),
  }));
  return { name, columns: [{ width: 10 }], rows, merges };
}

const fileOf = (...tabs: readonly Table[]) => new File([new Uint8Array(writeTables(tabs))], '一至七月评分.xlsx');

async function yearBranch(scheme?: string) {
  const branch = await scoredBranch(server, {
    others: ['方静姝', '阮青'],
    ...(scheme === undefined ? {} : { scheme: schemeText(scheme) }),
  });
  const path = `/branches/${branch.id}/imports/year-scores`;
  const send = (file: File, id = newId()) => branch.recorder.upload(path, file, { id });
  const preview = (file: File) => branch.recorder.upload(`${path}-preview`, file);
  const sheet = async (period: string) =>
    (await branch.recorder.get(`/branches/${branch.id}/sheets/${period}`)).body as Sheet;
  const items = (await sheet('2026-01')).items?.map(({ name }) => name) ?? [];
  const points = async (period: string) =>
    (await sheet(period)).cells.flatMap((cell) => (cell.points === null ? [] : [cell.points])).toSorted();
  return { branch, path, send, preview, sheet, points, items };
}

test('a sheet for each month fills each month; the sums of the year are told and left out', async () => {
  const { send, preview, points, items } = await yearBranch();
  const [one = '', two = ''] = items;
  const month = (name: string, ...figures: readonly string[]) =>
    tab(name, [
      ['姓名', one, two],
      ['方静姝', ...figures],
    ]);
  const file = fileOf(
    month('1月', '9', '8'),
    month('二月份', '7', '6'),
    month('2026.3', '5', ''),
    month('汇总', '9', '9'),
  );
  expect((await preview(file)).body).toEqual({
    year: 2026,
    periods: [
      { period: '2026-01', members: 1, cells: 2, standing: 0 },
      { period: '2026-02', members: 1, cells: 2, standing: 0 },
      { period: '2026-03', members: 1, cells: 1, standing: 0 },
    ],
    sheetsIgnored: ['汇总'],
  });
  const id = newId();
  const sent = await send(file, id);
  expect(sent.body).toMatchObject({ kind: 'year-scores', period: '2026', rowCount: 1 });
  expect((await send(file, id)).body).toEqual(sent.body);
  expect([await points('2026-01'), await points('2026-02'), await points('2026-03')]).toEqual([
    ['8', '9'],
    ['6', '7'],
    ['5'],
  ]);
  expect(codesOf(await send(file))).toEqual(['scores.nothing-new']);
});

test('months across with their items below them, under merged headings', async () => {
  const { send, points, items } = await yearBranch();
  const [one = '', two = ''] = items;
  const merges = [
    { fromRow: 1, toRow: 2, fromColumn: 1, toColumn: 1 },
    { fromRow: 1, toRow: 1, fromColumn: 2, toColumn: 3 },
    { fromRow: 1, toRow: 1, fromColumn: 4, toColumn: 5 },
  ];
  const lines = [
    ['姓名', '4月', '', '5月', '', '合计'],
    ['', one, two, one, two],
    ['方静姝', '9', '8', '7', '6', '30'],
    ['阮青', '5', '4', '3', '2', '14'],
  ];
  expect((await send(fileOf(tab('评分', lines, merges)))).status).toBe(200);
  expect([await points('2026-04'), await points('2026-05')]).toEqual([
    ['4', '5', '8', '9'],
    ['2', '3', '6', '7'],
  ]);
});

test('months across with one item, which the sheet is named after', async () => {
  const { send, points, items } = await yearBranch();
  const lines = [
    ['序号', '姓名', '一月', '二月', '平均分'],
    ['1', '方静姝', '9', '8.5', '8.75'],
  ];
  expect((await send(fileOf(tab('得分', lines)))).body).toMatchObject({
    problems: [
      { code: 'scores.month-without-item', facts: { column: 'C', row: 1 } },
      { code: 'scores.month-without-item', facts: { column: 'D' } },
    ],
  });
  expect((await send(fileOf(tab(items[0] ?? '', lines)))).status).toBe(200);
  expect([await points('2026-01'), await points('2026-02')]).toEqual([['9'], ['8.5']]);
});

test('one fault in one month and no month is filled; its cell is named', async () => {
  const { branch, path, send, points, items } = await yearBranch();
  const [one = ''] = items;
  const month = (name: string, figure: string) =>
    tab(name, [
      ['姓名', one],
      ['方静姝', figure],
    ]);
  const file = fileOf(month('1月', '9'), month('2月', '99'));
  expect((await send(file)).body).toMatchObject({
    problems: [{ code: 'scores.out-of-range', facts: { sheet: '2月', row: 2, column: 'B', value: '99' } }],
  });
  expect(await points('2026-01')).toEqual([]);
  const workbook = await readWorkbook((await branch.recorder.upload(`${path}-marked`, file)).raw);
  expect(workbook.ok && workbook.value.sheets.map(({ name }) => name)).toEqual(['问题清单', '1月', '2月']);
});

test('a month that is passed takes nothing, and says nothing against what it has already; months to come are refused', async () => {
  const { branch, send, preview, points, items } = await yearBranch();
  const [one = ''] = items;
  const month = (name: string, who: string, figure: string) =>
    tab(name, [
      ['姓名', one],
      [who, figure],
    ]);
  setToday(server, '2026-01-31');
  await branch.scoreMonth('2026-01', '8');
  await branch.passMonth('2026-01', '2026-01-31');
  setToday(server, '2026-08-20');
  const same = fileOf(month('1月', '方静姝', '8'), month('2月', '方静姝', '9'));
  expect((await preview(same)).body).toMatchObject({
    periods: [
      { period: '2026-01', cells: 0, standing: 1 },
      { period: '2026-02', cells: 1 },
    ],
  });
  expect((await send(same)).status).toBe(200);
  expect(codesOf(await send(fileOf(month('1月', '方静姝', '9'))))).toEqual(['scores.cell-filled']);
  expect(codesOf(await send(fileOf(month('9月', '方静姝', '9'))))).toEqual(['sheet.in-future']);
  expect(codesOf(await send(fileOf(month('第一季度', '方静姝', '9'))))).toEqual(['scores.period-not-scored']);
  expect(await points('2026-02')).toEqual(['9']);
});

test('it is taken back as a whole until one of its months is passed or changed', async () => {
  const { branch, send, points, items, sheet } = await yearBranch();
  const [one = ''] = items;
  const month = (name: string, figure: string) =>
    tab(name, [
      ['姓名', one],
      ['方静姝', figure],
    ]);
  const file = fileOf(month('1月', '9'), month('2月', '8'));
  const first = (await send(file)).body as ImportRecord;
  expect((await branch.secretary.post(`/imports/${first.id}/undo`)).body).toMatchObject({
    undoneAt: expect.any(String),
  });
  expect([await points('2026-01'), await points('2026-02')]).toEqual([[], []]);
  const again = (await send(file)).body as ImportRecord;
  const cell = (await sheet('2026-02')).cells.find(({ points: given }) => given !== null);
  const changed = { origin: 'keyed', cells: [{ ...cell, points: '7' }] };
  await branch.secretary.post(`/branches/${branch.id}/sheets/2026-02/cells`, changed);
  expect(codesOf(await branch.secretary.post(`/imports/${again.id}/undo`))).toEqual(['import.built-upon']);
  expect(await points('2026-01')).toEqual(['9']);
});

test('quarters and years are told by name, as the scheme scores them', async () => {
  const quarterly = await yearBranch('prison-dedication');
  const [one = ''] = (await quarterly.sheet('2026-Q1')).items.map(({ name }) => name);
  const quarter = (name: string) =>
    tab(name, [
      ['姓名', one],
      ['方静姝', '5'],
    ]);
  expect((await quarterly.preview(fileOf(quarter('一季度'), quarter('Q2')))).body).toMatchObject({
    periods: [{ period: '2026-Q1' }, { period: '2026-Q2' }],
  });
  const yearly = await yearBranch('record-book-register');
  const [item = ''] = (await yearly.sheet('2026')).items.map(({ name }) => name);
  expect(
    (
      await yearly.preview(
        fileOf(
          tab('评议', [
            ['姓名', item],
            ['方静姝', '15'],
          ]),
        ),
      )
    ).body,
  ).toMatchObject({
    periods: [{ period: '2026' }],
  });
});

test('the template has a sheet for each open month so far, and comes back as it was filled in', async () => {
  const { branch, path } = await yearBranch();
  // The builders give secretary and recorder one name.
  await server.owner.query("update person set name = '冉记录' where id = $1", [branch.recorder.person.id]);
  const template = await branch.recorder.get(`/branches/${branch.id}/imports/year-score-template`);
  const workbook = await readWorkbook(template.raw);
  const tabs = ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月'];
  expect(workbook.ok && workbook.value.sheets.map(({ name }) => name)).toEqual(tabs);
  const shown = await branch.recorder.upload(`${path}-preview`, new File([new Uint8Array(template.raw)], '各月.xlsx'));
  expect(shown.body).toMatchObject({ periods: tabs.map(() => ({ cells: 0, standing: 0 })) });
});
