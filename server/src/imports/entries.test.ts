import type { ImportRecord, LedgerEntry, PlannedEntry } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import { archiveOf, bombEntry, entryOf } from '../spreadsheets/testing/bombs.ts';
import { workbookParts } from '../spreadsheets/testing/packages.ts';
import { writeTables } from '../spreadsheets/write-table.ts';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, type ScoredBranch, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
setToday(server, '2026-11-20');
const { newId } = server.services;

const heads = ['姓名', '项目', '档次', '分值', '日期', '依据', '备注'];

type Line = readonly string[];

function book(lines: readonly Line[], own = heads): File {
  const rows = [own, ...lines].map((texts, at) => ({
    number: at + 1,
    cells: texts.flatMap((text, column) => (text === '' ? [] : [{ column: column + 1, value: { text } }])),
  }));
  const bytes = writeTables([{ name: '台账', columns: [{ width: 10 }], rows }]);
  return new File([new Uint8Array(bytes)], '一至十月台账.xlsx');
}

async function bookBranch(scheme?: string) {
  const branch = await scoredBranch(server, {
    others: ['方静姝', '阮青'],
    ...(scheme === undefined ? {} : { scheme: schemeText(scheme) }),
  });
  return { branch, ...sending(branch) };
}

function sending(branch: ScoredBranch) {
  const path = `/branches/${branch.id}`;
  const send = (file: File, id = newId(), fields = {}) =>
    branch.recorder.upload(`${path}/imports/entries`, file, { id, ...fields });
  const preview = (file: File, fields = {}) => branch.recorder.upload(`${path}/imports/entries-preview`, file, fields);
  const ledger = async () => ((await branch.recorder.get(`${path}/entries`)).body as { rows: LedgerEntry[] }).rows;
  return { path, send, preview, ledger };
}

const awards: readonly Line[] = [
  ['方静姝', '表彰奖励', '县级', '', '2026-07-28', '县委〔2026〕18号', '防汛先进个人'],
  ['阮青', '表彰奖励', '国家级', '5', '2026年3月4日', '国表〔2026〕2号', ''],
];

test('a book of entries is shown row by row, and entered as if typed', async () => {
  const { branch, preview, send, ledger } = await bookBranch();
  const shown = (await preview(book(awards))).body as { rows: PlannedEntry[]; counts: object; isReviewed: boolean };
  expect(shown).toMatchObject({ year: 2026, next: null, counts: { new: 2, standing: 0, repeated: 0 } });
  expect(shown.isReviewed).toBe(false);
  expect(shown.rows).toMatchObject([
    { row: 2, member: '方静姝', itemName: '表彰奖励', levelName: '县级', on: '2026-07-28', state: 'new' },
    { row: 3, member: '阮青', levelName: '国家级', points: '5', on: '2026-03-04' },
  ]);
  expect(await ledger()).toEqual([]);
  const sent = await send(book(awards));
  expect(sent.body).toMatchObject({ kind: 'entries', rowCount: 2, period: '2026', branch: { id: branch.id } });
  expect(await ledger()).toMatchObject([
    { subject: '方静姝', levelName: '县级', points: null, note: '防汛先进个人', review: null },
    { subject: '阮青', occurredOn: '2026-03-04' },
  ]);
});

test('the same request twice is one import, and the same file again changes nothing', async () => {
  const { preview, send, ledger } = await bookBranch();
  const id = newId();
  const first = await send(book(awards), id);
  expect((await send(book(awards), id)).body).toEqual(first.body);
  expect((await preview(book(awards))).body).toMatchObject({ counts: { new: 0, standing: 2 } });
  expect(codesOf(await send(book(awards)))).toEqual(['entries.nothing-new']);
  expect(await ledger()).toHaveLength(2);
  const { rows } = await server.owner.query(
    "select count(*)::int from audit_entry where act = 'imports.entries' and subject_id = $1",
    [id],
  );
  expect(rows[0].count).toBe(1);
});

test('a deed twice in the book is entered once; told otherwise it is a fault with its row', async () => {
  const { preview, send } = await bookBranch();
  const [first = []] = awards;
  expect((await preview(book([...awards, first]))).body).toMatchObject({ counts: { new: 2, repeated: 1 } });
  const otherDay = first.with(4, '2026-07-29');
  expect((await send(book([...awards, otherDay]))).body).toMatchObject({
    problems: [{ code: 'entries.repeated-otherwise', facts: { row: 4, earlierRow: 2 } }],
  });
  await send(book(awards));
  expect((await preview(book([otherDay]))).body).toMatchObject({
    problems: [{ code: 'entries.standing-otherwise', facts: { row: 2, on: '2026-07-28', member: '方静姝' } }],
  });
});

test.each([
  ['an unknown member', 0, '查无此人', 'entries.member-unknown', 'A'],
  ['nobody', 0, '', 'entries.name-missing', 'A'],
  ['an unknown item', 1, '做好事', 'entries.item-unknown', 'B'],
  ['no level', 2, '', 'entries.level-missing', 'C'],
  ['an unknown level', 2, '村级', 'entries.level-unknown', 'C'],
  ['points that are no number', 3, '两分', 'entries.not-a-number', 'D'],
  ['points that are not the level’s', 3, '9', 'entry.points-not-of-level', 'D'],
  ['a month without its day', 4, '2026-07', 'roster.date-needs-day', 'E'],
  ['a day of another year', 4, '2025-07-28', 'entries.other-year', 'E'],
  ['a day to come', 4, '2026-12-24', 'entry.in-future', 'E'],
  ['no evidence', 5, '', 'entries.document-missing', 'F'],
  ['a long note', 6, '长'.repeat(201), 'entries.text-too-long', 'G'],
])('one fault and no row is entered: %s', async (_what, column, text, code, letter) => {
  const { send, preview, ledger, path, branch } = await bookBranch();
  const [first = [], second = []] = awards;
  const file = book([second, first.with(column, text)]);
  expect((await send(file)).body).toMatchObject({ problems: [{ code, facts: { row: 3, column: letter } }] });
  expect(codesOf(await preview(file))).toEqual([code]);
  expect(await ledger()).toEqual([]);
  const marked = await branch.recorder.upload(`${path}/imports/entries-marked`, file);
  const workbook = await readWorkbook(marked.raw);
  expect(workbook.ok && workbook.value.sheets.map(({ name }) => name)).toEqual(['问题清单', '台账']);
});

test('nobody brings in what is about himself', async () => {
  const { branch, send, ledger } = await bookBranch();
  await server.owner.query("update person set name = '冉记录' where id = $1", [branch.recorder.person.id]);
  const [first = []] = awards;
  expect((await send(book([first.with(0, '冉记录')]))).body).toMatchObject({
    problems: [{ code: 'entry.own', facts: { row: 2, column: 'A' } }],
  });
  expect(await ledger()).toEqual([]);
});

test('columns by other names are chosen by whoever brings the book', async () => {
  const { preview, send, ledger } = await bookBranch();
  const own = ['同志', '干了什么', '档次', '分值', '日期', '凭据', '备注'];
  const refused = await preview(book(awards, own));
  expect(refused.body).toMatchObject({
    problems: ['name', 'item', 'document'].map((field) => ({
      code: 'entries.column-missing',
      facts: { field, headings: own },
    })),
  });
  const columns = { 'columns[name]': '同志', 'columns[item]': '干了什么', 'columns[document]': '凭据' };
  expect((await send(book(awards, own), newId(), columns)).status).toBe(200);
  expect(await ledger()).toHaveLength(2);
});

test('one row may name several members, and a deduction is written with or without its sign', async () => {
  const { send, ledger } = await bookBranch('record-book-register');
  const lines = [
    ['方静姝、阮青', '加分', '', '2分', '2026-05-02', '义务植树签到表', ''],
    ['阮青', '扣分', '', '-3', '2026-05-03', '考勤表', ''],
  ];
  const items = await itemNames();
  const named = lines.map((line) => line.with(1, items[line[1] === '加分' ? 'bonus' : 'deduction'] ?? ''));
  expect((await send(book(named))).body).toMatchObject({ rowCount: 3 });
  expect((await ledger()).map(({ subject, points }) => [subject, points])).toEqual([
    ['方静姝', '2'],
    ['阮青', '2'],
    ['阮青', '-3'],
  ]);
});

async function itemNames(): Promise<Readonly<Record<string, string>>> {
  const branch = await scoredBranch(server, { scheme: schemeText('record-book-register') });
  const { tariff } = (await branch.recorder.get(`/branches/${branch.id}/entries`)).body as {
    tariff: { item: string; name: string }[];
  };
  return Object.fromEntries(tariff.map(({ item, name }) => [item, name]));
}

test('where two people are asked for, what came with a book waits for the second', async () => {
  const { preview, send, ledger } = await bookBranch('community-four');
  const file = book([['方静姝', 'meetings', '', '2', '2026-05-02', '会议记录', '']]);
  expect((await preview(file)).body).toMatchObject({ isReviewed: true });
  await send(file);
  expect(await ledger()).toMatchObject([{ review: { state: 'waiting' } }]);
});

test('an import is taken back as a whole by the secretary, until one of its entries is taken back or reviewed', async () => {
  const { branch, path, send, ledger } = await bookBranch();
  const sent = (await send(book(awards))).body as ImportRecord;
  expect(codesOf(await branch.recorder.post(`/imports/${sent.id}/undo`))).toEqual(['access.denied']);
  expect((await branch.secretary.post(`/imports/${sent.id}/undo`)).body).toMatchObject({
    undoneAt: expect.any(String),
  });
  const rows = await ledger();
  expect(rows.filter(({ reversesId }) => reversesId !== null)).toHaveLength(2);
  const again = (await send(book(awards))).body as ImportRecord;
  expect(again).toMatchObject({ rowCount: 2 });
  const standing = (await ledger()).find(
    ({ reversesId, reversedById }) => reversesId === null && reversedById === null,
  );
  await branch.secretary.post(`${path}/entries/${standing?.id}/reverse`, { id: newId(), reason: '记错了人' });
  expect((await branch.secretary.post(`/imports/${again.id}/undo`)).body).toMatchObject({
    problems: [{ code: 'import.built-upon', facts: { what: ['reversals'], reversals: 1 } }],
  });
});

test('another branch’s book is refused', async () => {
  const [own, other] = [await bookBranch(), await bookBranch()];
  for (const act of ['entries', 'entries-preview', 'entries-marked']) {
    const answer = await own.branch.recorder.upload(`${other.path}/imports/${act}`, book(awards), { id: newId() });
    expect([answer.status, codesOf(answer)]).toEqual([403, ['access.denied']]);
  }
  expect(await other.ledger()).toEqual([]);
});

test('the template has lists of members, items and levels, and can be filled in', async () => {
  const { branch, path } = await bookBranch();
  const workbook = await readWorkbook((await branch.recorder.get(`${path}/imports/entry-template`)).raw);
  const sheets = workbook.ok ? workbook.value.sheets : [];
  expect(sheets.map(({ name }) => name)).toEqual(['积分台账', '项目和档次', '可选的词']);
  expect(sheets[0]?.rows.at(-1)?.cells.map((cell) => cell.kind === 'text' && cell.text)).toEqual(
    heads.toSpliced(1, 0, '出生日期'),
  );
  const listed = sheets[2]?.rows.flatMap(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.text : '')));
  expect(listed).toEqual(expect.arrayContaining(['方静姝', '阮青', '表彰奖励', '县级']));
});

test('hostile files are refused by every way in, and what one cell may hold is bounded', async () => {
  const { branch, path, ledger } = await bookBranch();
  const parts = Object.entries(workbookParts('')).filter(([name]) => !name.endsWith('sheet1.xml'));
  const bomb = archiveOf([
    ...parts.map(([name, part]) => entryOf(name, part)),
    bombEntry('xl/worksheets/sheet1.xml', 100),
  ]);
  const file = new File([new Uint8Array(bomb)], '台账.xlsx');
  for (const what of ['entries', 'year-scores', 'events']) {
    for (const act of ['', '-preview', '-marked']) {
      const answer = await branch.recorder.upload(
        `${path}/imports/${what}${act}`,
        file,
        act === '' ? { id: newId() } : {},
      );
      expect([answer.status, codesOf(answer)[0]], what + act).toEqual([422, 'spreadsheet.unpacks-too-large']);
    }
  }
  const [first = []] = awards;
  const crowd = book([first.with(0, '方静姝、'.repeat(600))]);
  const answer = await branch.recorder.upload(`${path}/imports/entries-preview`, crowd);
  expect(answer.body).toMatchObject({ problems: [{ code: 'entries.text-too-long', facts: { row: 2, column: 'A' } }] });
  expect(await ledger()).toEqual([]);
});

test('6,000 rows of one branch are shown and entered within seconds', async () => {
  const others = Array.from({ length: 60 }, (_, at) => `党员${String.fromCodePoint(0x4e00 + at)}`);
  const branch = await scoredBranch(server, { others, scheme: schemeText('record-book-register') });
  const { preview, send } = sending(branch);
  const bonus = (await itemNames())['bonus'] ?? '';
  const day = (at: number) => `2026-0${(at % 9) + 1}-${String((at % 28) + 1).padStart(2, '0')}`;
  const lines = Array.from({ length: 6000 }, (_, at) => [
    ...[others[at % 60] ?? '', bonus, '', '1', day(at), `第${at}号`, ''],
  ]);
  const begun = performance.now();
  const shown = await preview(book(lines));
  const read = performance.now();
  expect(shown.body).toMatchObject({ next: 200, counts: { new: 6000 } });
  const sent = await send(book(lines));
  const entered = performance.now();
  expect(sent.body).toMatchObject({ rowCount: 6000 });
  const { id } = sent.body as ImportRecord;
  expect((await branch.secretary.post(`/imports/${id}/undo`)).status).toBe(200);
  const figures = [read - begun, entered - read, performance.now() - entered].map((each) => (each / 1000).toFixed(1));
  console.info(`6,000 entries shown, entered and taken back: ${figures.join(', ')} s`);
  expect(performance.now() - begun).toBeLessThan(60_000);
});
