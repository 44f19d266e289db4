import type { ImportRecord, Sheet } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import { writeTables } from '../spreadsheets/write-table.ts';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
setToday(server, '2026-11-20');
const { newId } = server.services;

/** A sheet with the first two items: a heading, then a line per member. */
function scoreFile(heads: readonly string[], lines: readonly (readonly string[])[]): File {
  const rows = [['姓名', ...heads], ...lines].map((texts, at) => ({
    number: at + 1,
    cells: texts.flatMap((text, column) => (text === '' ? [] : [{ column: column + 1, value: { text } }])),
  }));
  const bytes = writeTables([{ name: '十月', columns: [{ width: 10 }], rows }]);
  return new File([new Uint8Array(bytes)], '十月得分.xlsx');
}

async function october() {
  const branch = await scoredBranch(server, { others: ['方静姝', '阮青'] });
  const path = `/branches/${branch.id}/sheets/2026-10`;
  const read = async () => (await branch.recorder.get(path)).body as Sheet;
  const [first, second] = (await read()).items;
  const heads = [first?.name ?? '', second?.name ?? ''];
  const send = (lines: readonly (readonly string[])[], id = newId()) =>
    branch.recorder.upload(`${path}/import`, scoreFile(heads, lines), { id });
  const points = async () => (await read()).cells.filter((cell) => cell.points !== null);
  return { branch, path, heads, read, send, points };
}

test('a month’s sheet fills the grid; blank cells say nothing', async () => {
  const { branch, send, points } = await october();
  const answer = await send([
    ['方静姝', '9', '8.5'],
    ['阮青', '7', ''],
  ]);
  expect(answer.body).toMatchObject({ kind: 'scores', period: '2026-10', rowCount: 2, branch: { id: branch.id } });
  expect(new Set((await points()).map((cell) => cell.points))).toEqual(new Set(['7', '8.5', '9']));
});

test('the same request twice is one import, and the same file again changes no cell', async () => {
  const { send, points } = await october();
  const id = newId();
  const first = await send([['方静姝', '9', '8']], id);
  const cells = await points();
  expect((await send([['方静姝', '9', '8']], id)).body).toEqual(first.body);
  expect((await send([['方静姝', '9', '8']])).status).toBe(200);
  expect(await points()).toEqual(cells);
});

test('one fault and no cell is filled: beyond the item, unknown people, cells that stand otherwise', async () => {
  const { branch, path, send, points } = await october();
  expect(codesOf(await send([['方静姝', '9', '99']]))).toEqual(['scores.out-of-range']);
  expect(
    codesOf(
      await send([
        ['方静姝', '9', '9'],
        ['查无此人', '9', '9'],
      ]),
    ),
  ).toEqual(['scores.member-unknown']);
  expect(await points()).toEqual([]);
  const [, , other] = branch.members;
  const cell = { memberId: other?.id, item: 'item-01', points: '6', reason: null, revision: 0 };
  await branch.secretary.post(`${path}/cells`, { origin: 'keyed', cells: [cell] });
  const answer = await send([
    ['阮青', '9', '9'],
    ['方静姝', '9', '9'],
  ]);
  expect(answer.body).toMatchObject({
    problems: [{ code: 'scores.cell-filled', facts: { row: 3, column: 'B', value: '9', standing: '6' } }],
  });
  expect(await points()).toHaveLength(1);
});

test('nobody brings in points of his own: his row is named, and the rest stays out too', async () => {
  const { branch, send, points } = await october();
  await server.owner.query("update person set name = '冉记录' where id = $1", [branch.recorder.person.id]);
  const answer = await send([
    ['方静姝', '9', '9'],
    ['冉记录', '10', '10'],
  ]);
  expect(answer.body).toMatchObject({ problems: [{ code: 'score.own-row', facts: { row: 3 } }] });
  expect(await points()).toEqual([]);
});

test('an import is undone until a cell is changed or the sheet is passed', async () => {
  const { branch, path, read, send, points } = await october();
  const sent = (await send([['方静姝', '9', '8']])).body as ImportRecord;
  const undone = await branch.secretary.post(`/imports/${sent.id}/undo`);
  expect(undone.body).toMatchObject({ undoneAt: expect.any(String) });
  expect(await points()).toEqual([]);
  const again = (await send([['方静姝', '9', '8']])).body as ImportRecord;
  const cell = (await read()).cells.find(({ item }) => item === 'item-01');
  await branch.secretary.post(`${path}/cells`, { origin: 'keyed', cells: [{ ...cell, points: '7' }] });
  const refused = await branch.secretary.post(`/imports/${again.id}/undo`);
  expect(refused.body).toMatchObject({
    problems: [{ code: 'import.built-upon', facts: { what: ['scores'], scores: 1 } }],
  });
  expect(await points()).toHaveLength(2);
});

test('a passed sheet takes no import and gives none back', async () => {
  const { branch, send, points } = await october();
  const { id } = (await send([['方静姝', '9', '9']])).body as ImportRecord;
  await server.owner.query(
    "update score_sheet set passed_on = '2026-10-31', passed_by = recorded.by, passed_at = now() from (select recorded_by as by, sheet_id from score where import_id = $1 limit 1) recorded where id = recorded.sheet_id",
    [id],
  );
  expect(codesOf(await send([['阮青', '9', '9']]))).toEqual(['sheet.passed']);
  expect(codesOf(await branch.secretary.post(`/imports/${id}/undo`))).toEqual(['sheet.passed']);
  expect(await points()).toHaveLength(2);
});

test('another branch’s month is refused, and nothing of it changes', async () => {
  const [own, other] = [await october(), await october()];
  const file = scoreFile(own.heads, [['方静姝', '9', '9']]);
  for (const branchId of [other.branch.id, newId()]) {
    const answer = await own.branch.recorder.upload(`/branches/${branchId}/sheets/2026-10/import`, file, {
      id: newId(),
    });
    expect([answer.status, codesOf(answer)]).toEqual([403, ['access.denied']]);
  }
  expect(await other.points()).toEqual([]);
});

test('the template that is downloaded can be filled in and brought back', async () => {
  const { branch, path, read } = await october();
  const template = await branch.recorder.get(`${path}/template`);
  const workbook = await readWorkbook(template.raw);
  const table = workbook.ok ? workbook.value.sheets[0] : undefined;
  const names = table?.rows.slice(2).map(({ cells }) => cells[0]);
  expect(names).toHaveLength((await read()).members.length);
});

test('the marked copy of a faulty sheet comes back as a workbook', async () => {
  const { branch, path, heads } = await october();
  const marked = await branch.recorder.upload(`${path}/import-marked`, scoreFile(heads, [['方静姝', '9', '99']]));
  const workbook = await readWorkbook(marked.raw);
  expect(workbook.ok && workbook.value.sheets).toHaveLength(2);
  const clean = await branch.recorder.upload(`${path}/import-marked`, scoreFile(heads, [['方静姝', '9', '9']]));
  expect(codesOf(clean)).toEqual(['import.no-faults']);
});
