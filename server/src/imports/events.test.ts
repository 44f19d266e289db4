import type { EventSummary, ImportRecord, LedgerEntry } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import type { Table } from '../spreadsheets/table.ts';
import { writeTables } from '../spreadsheets/write-table.ts';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
setToday(server, '2026-08-20');
const { newId } = server.services;

type Lines = readonly (readonly string[])[];

function tab(name: string, lines: Lines, merges: Table['merges'] = []): Table {
  const rows = lines.map((texts, at) => ({
    number: at + 1,
    cells: texts.flatMap((text, column) => (text === '' ? [] : [{ column: column + 1, value: { text } }])),
  }));
  return { name, columns: [{ width: 10 }], rows, merges };
}

const fileOf = (...tabs: readonly Table[]) => new File([new Uint8Array(writeTables(tabs))], '签到表.xlsx');

/** A branch of four whose scheme takes two points for each absence and for dues that are not paid. */
async function keptBranch() {
  const scheme = schemeText('community-four').replace(/^entryReview.*$/m, '');
  const branch = await scoredBranch(server, { others: ['方静姝', '阮青'], scheme });
  await server.owner.query("update person set name = '冉记录' where id = $1", [branch.recorder.person.id]);
  await server.owner.query("update person set name = '甄书记' where id = $1", [branch.secretary.person.id]);
  const path = `/branches/${branch.id}/imports/events`;
  const send = (file: File, id = newId(), fields = {}) => branch.recorder.upload(path, file, { id, ...fields });
  const preview = (file: File, fields = {}) => branch.recorder.upload(`${path}-preview`, file, fields);
  const events = async () =>
    ((await branch.recorder.get(`/branches/${branch.id}/events`)).body as { rows: EventSummary[] }).rows;
  const standing = async () =>
    ((await branch.recorder.get(`/branches/${branch.id}/entries`)).body as { rows: LedgerEntry[] }).rows.filter(
      ({ reversesId, reversedById }) => reversesId === null && reversedById === null,
    );
  return { branch, path, send, preview, events, standing };
}

const matrix: Lines = [
  ['第二党支部2026年签到表'],
  ['姓名', '3月5日', '2026-04-09', '合计'],
  ['甄书记', '√', '√', '2'],
  ['冉记录', '√', '请假', '1'],
  ['方静姝', '√', '缺', '1'],
  ['阮青', '补课3月12日', '×', '1'],
];

test('the sheet on the wall, members down and days across, becomes events that are settled as if typed', async () => {
  const { send, preview, events, standing } = await keptBranch();
  const file = fileOf(tab('三会一课', matrix));
  expect((await preview(file)).body).toEqual({
    year: 2026,
    events: [
      {
        ...{ kindName: '三会一课', keeps: 'attendance', on: '2026-03-05', title: '三会一课', state: 'new', notDue: 0 },
        counts: { came: 3, 'made-up': 1 },
      },
      {
        ...{ kindName: '三会一课', keeps: 'attendance', on: '2026-04-09', title: '三会一课', state: 'new', notDue: 0 },
        counts: { came: 1, leave: 1, absent: 2 },
      },
    ],
  });
  expect([await events(), await standing()]).toEqual([[], []]);
  const id = newId();
  const sent = await send(file, id);
  expect(sent.body).toMatchObject({ kind: 'events', rowCount: 2, period: '2026' });
  expect((await send(file, id)).body).toEqual(sent.body);
  expect((await events()).map(({ on, state }) => [on, state])).toEqual([
    ['2026-04-09', 'settled'],
    ['2026-03-05', 'settled'],
  ]);
  expect((await standing()).map(({ subject, occurredOn, points }) => [subject, occurredOn, points])).toEqual([
    ['方静姝', '2026-04-09', '-2'],
    ['阮青', '2026-04-09', '-2'],
  ]);
  expect((await preview(file)).body).toMatchObject({ events: [{ state: 'standing' }, { state: 'standing' }] });
  expect(codesOf(await send(file))).toEqual(['events.nothing-new']);
  expect(await events()).toHaveLength(2);
});

test('one line a member and event, and dues by the month, in one file', async () => {
  const { send, standing, events } = await keptBranch();
  const names = ['甄书记', '冉记录', '方静姝', '阮青'];
  const list: Lines = [
    ['日期', '会议类型', '主题', '姓名', '情况', '补课日期'],
    ...names.map((name) => [
      '5月7日',
      '三会一课',
      '五月党课',
      name,
      name === '阮青' ? '补课' : '到会',
      name === '阮青' ? '5月9日' : '',
    ]),
  ];
  const dues: Lines = [
    ['姓名', '1月', '二月', '2026年9月'],
    ...names.map((name, at) => [name, '√', at === 2 ? '未交' : at === 3 ? '补交' : '按时', '']),
  ];
  expect((await send(fileOf(tab('名单', list), tab('党费', dues)))).status).toBe(200);
  expect((await events()).map(({ kindName, on, title }) => [kindName, on, title])).toEqual([
    ['三会一课', '2026-05-07', '五月党课'],
    ['党费交纳', '2026-02-28', '党费交纳'],
    ['党费交纳', '2026-01-31', '党费交纳'],
  ]);
  expect((await standing()).map(({ subject, item, points }) => [subject, item, points])).toEqual([
    ['方静姝', 'dues', '-2'],
    ['阮青', 'dues', '-1'],
  ]);
});

const changed = (row: number, column: number, text: string): Lines =>
  matrix.map((line, at) => (at === row ? line.with(column, text) : line));

test.each([
  ['an empty cell of somebody who was due', changed(4, 1, ''), 'events.state-missing', 5, 'B'],
  ['a word nobody knows', changed(4, 1, '来了吧'), 'events.state-unknown', 5, 'B'],
  ['made up on no day', changed(5, 1, '补课'), 'events.made-up-day', 6, 'B'],
  ['made up before it was held', changed(5, 1, '补课3月1日'), 'event.made-up-day', 2, 'B'],
  ['an unknown name', changed(4, 0, '查无此人'), 'entries.member-unknown', 5, 'A'],
  ['a name twice', changed(4, 0, '阮青'), 'events.member-twice', 6, 'B'],
  ['nobody of a name', matrix.slice(0, 5), 'events.member-missing', 2, 'B'],
  ['a day to come', changed(1, 1, '9月5日'), 'event.in-future', 2, 'B'],
])('one fault and nothing is kept: %s', async (_what, lines, code, row, column) => {
  const { branch, path, send, preview, events } = await keptBranch();
  const file = fileOf(tab('三会一课', lines));
  const answer = await send(file);
  expect(answer.body).toMatchObject({
    problems: expect.arrayContaining(
      [{ code, facts: expect.objectContaining({ row, column }) }].map((each) => expect.objectContaining(each)),
    ),
  });
  expect(codesOf(await preview(file))).toEqual(codesOf(answer));
  expect(await events()).toEqual([]);
  const marked = await readWorkbook((await branch.recorder.upload(`${path}-marked`, file)).raw);
  expect(marked.ok && marked.value.sheets.map(({ name }) => name)).toEqual(['问题清单', '三会一课']);
});

test('an import is taken back as a whole, with what followed from it, until one of its sheets is changed', async () => {
  const { branch, send, events, standing } = await keptBranch();
  const file = fileOf(tab('三会一课', matrix));
  const { id } = (await send(file)).body as ImportRecord;
  expect((await branch.recorder.post(`/imports/${id}/undo`)).body).toMatchObject({ undoneAt: expect.any(String) });
  expect((await events()).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  expect(await standing()).toEqual([]);
  const again = (await send(file)).body as ImportRecord;
  const kept = (await events()).find(({ state }) => state === 'settled');
  await branch.recorder.post(`/branches/${branch.id}/events/${kept?.id}/withdraw`, {
    revision: 1,
    reason: '记错了一天',
  });
  expect(codesOf(await branch.recorder.post(`/imports/${again.id}/undo`))).toEqual(['import.built-upon']);
});

test('a sheet that is kept otherwise is named, and a file that does not say the kind is told so', async () => {
  const { send } = await keptBranch();
  await send(fileOf(tab('三会一课', matrix)));
  expect(codesOf(await send(fileOf(tab('三会一课', changed(4, 2, '√')))))).toEqual(['events.standing-otherwise']);
  const scheme = schemeText('fengxian');
  const branch = await scoredBranch(server, { scheme });
  const file = fileOf(
    tab('Sheet1', [
      ['姓名', '3月5日'],
      ['方静姝', '√'],
    ]),
  );
  const preview = (fields = {}) =>
    branch.recorder.upload(`/branches/${branch.id}/imports/events-preview`, file, fields);
  expect(codesOf(await preview())).toEqual(['events.kind-missing']);
  expect(codesOf(await preview({ kind: 'study' }))).not.toContain('events.kind-missing');
});

test('the template of the year comes back as it was filled in', async () => {
  const { branch } = await keptBranch();
  const template = await branch.recorder.get(`/branches/${branch.id}/imports/event-template`);
  const workbook = await readWorkbook(template.raw);
  expect(workbook.ok && workbook.value.sheets.map(({ name }) => name)).toEqual(['三会一课', '党费交纳']);
  const sheets = workbook.ok ? workbook.value.sheets : [];
  expect(sheets[1]?.rows[2]?.cells).toHaveLength(9);
});
