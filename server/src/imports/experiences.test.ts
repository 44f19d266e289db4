import type { Experience, ImportRecord, PlannedExperience } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import { writeTables } from '../spreadsheets/write-table.ts';
import { codesOf, testServer } from '../testing/builders.ts';
import { scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
setToday(server, '2026-11-20');
const { newId } = server.services;

const heads = ['党员姓名', '类别', '活动名称', '服务日期', '服务时长', '证书编号'];

type Line = readonly string[];

function list(lines: readonly Line[], own = heads): File {
  const rows = [own, ...lines].map((texts, at) => ({
    number: at + 1,
    cells: texts.flatMap((text, column) => (text === '' ? [] : [{ column: column + 1, value: { text } }])),
  }));
  const bytes = writeTables([{ name: '导出', columns: [{ width: 10 }], rows }]);
  return new File([new Uint8Array(bytes)], '志愿服务系统导出.xlsx');
}

const hours: readonly Line[] = [
  ['方静姝', '志愿服务', '汛期值守', '2022-07-09', '36小时', '防汛值班表2022'],
  ['阮青', '培训', '水法规读书班', '2024年9月9日', '48', '读书班考勤2024'],
];

async function listBranch() {
  const branch = await scoredBranch(server, { others: ['方静姝', '阮青'] });
  const organizer = await branch.committee.signedIn('organization-officer', branch.id);
  const path = `/branches/${branch.id}/imports/experiences`;
  const send = (file: File, id = newId()) => branch.recorder.upload(path, file, { id });
  const preview = (file: File) => branch.recorder.upload(`${path}-preview`, file, {});
  const onRecord = async () =>
    ((await organizer.get(`/branches/${branch.id}/experiences`)).body as { rows: Experience[] }).rows;
  const confirm = (ids: readonly string[]) =>
    organizer.post(`/branches/${branch.id}/experience-confirmations`, { experienceIds: ids });
  return { branch, path, send, preview, onRecord, confirm };
}

test('a list of hours is shown row by row, written down to wait, and confirmed by a second person all at once', async () => {
  const { preview, send, onRecord, confirm } = await listBranch();
  const shown = (await preview(list(hours))).body as { rows: PlannedExperience[]; counts: object };
  expect(shown.counts).toEqual({ new: 2, standing: 0, repeated: 0 });
  expect(shown.rows).toMatchObject([
    { row: 2, member: '方静姝', course: 'service', title: '汛期值守', on: '2022-07-09', hours: '36', state: 'new' },
    { row: 3, member: '阮青', course: 'study', on: '2024-09-09', hours: '48', document: '读书班考勤2024' },
  ]);
  expect(await onRecord()).toEqual([]);
  const id = newId();
  expect((await send(list(hours), id)).body).toMatchObject({ kind: 'experiences', rowCount: 2 });
  expect((await send(list(hours), id)).status).toBe(200);
  const waiting = await onRecord();
  expect(waiting.map(({ state, may }) => [state, may])).toEqual([
    ['waiting', ['confirm', 'refuse']],
    ['waiting', ['confirm', 'refuse']],
  ]);
  expect((await confirm(waiting.map((each) => each.id))).body).toEqual({ confirmed: 2 });
  expect(codesOf(await send(list(hours)))).toEqual(['experiences.nothing-new']);
  const again = list([...hours, ['阮青', '服务', '社区清渠', '2023-10-14', '8', '活动记录'], hours[0] ?? []]);
  expect((await preview(again)).body).toMatchObject({ counts: { new: 1, standing: 3, repeated: 0 } });
});

test('every fault is told by its cell, and the copy that comes back says what is wrong in the row', async () => {
  const { branch, path, send } = await listBranch();
  const faulty = list([
    ['方静姝', '志愿', '汛期值守', '2027-07-09', '36', '值班表'],
    ['查无此人', '服务', '社区清渠', '2023-10-14', '8', '活动记录'],
    ['阮青', '会议', '', '2023-13-14', '很多', ''],
    ['阮青', '学习', '读书', '2023-10-14', '2001', '考勤'],
  ]);
  expect(codesOf(await send(faulty))).toEqual([
    'entries.member-unknown',
    'experiences.course-unknown',
    'experiences.cell-missing',
    expect.stringMatching(/^roster\.date-/),
    'experiences.not-hours',
    'experiences.cell-missing',
  ]);
  const within = list([
    ['方静姝', '志愿', '汛期值守', '2027-07-09', '36', '值班表'],
    ['阮青', '学习', '读书', '2023-10-14', '2001', '考勤'],
  ]);
  expect(codesOf(await send(within))).toEqual(['experience.in-future', 'experience.hours-range']);
  const marked = await branch.recorder.upload(`${path}-marked`, within, {});
  expect(marked.status).toBe(200);
  expect(codesOf(await send(list([], ['姓名', '日期', '依据'])))).toEqual(
    expect.arrayContaining(['experiences.column-missing']),
  );
});

test('the template that is handed out is read back, and says there is nothing in it', async () => {
  const { branch, send } = await listBranch();
  const template = await branch.recorder.get(`/branches/${branch.id}/imports/experience-template`);
  expect(template.status).toBe(200);
  const bytes = template.raw;
  expect((await readWorkbook(bytes)).ok).toBe(true);
  expect(codesOf(await send(new File([new Uint8Array(bytes)], '模板.xlsx')))).toEqual(['experiences.no-rows']);
});

test('a whole list is taken back while nobody has decided on any of it; it stays on record as withdrawn', async () => {
  const { branch, send, onRecord, confirm } = await listBranch();
  const first = (await send(list(hours))).body as ImportRecord;
  expect((await branch.recorder.post(`/imports/${first.id}/undo`)).status).toBe(200);
  expect((await onRecord()).map(({ state, reason }) => [state, reason])).toEqual([
    ['withdrawn', '志愿服务系统导出.xlsx'],
    ['withdrawn', '志愿服务系统导出.xlsx'],
  ]);
  const second = (await send(list(hours))).body as ImportRecord;
  const [one] = (await onRecord()).filter(({ state }) => state === 'waiting');
  await confirm([one?.id ?? '']);
  expect(codesOf(await branch.recorder.post(`/imports/${second.id}/undo`))).toEqual(['import.built-upon']);
});
