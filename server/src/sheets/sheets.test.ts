import type { Cell, Sheet } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import { exempt, itemIds, learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
setToday(server, '2026-11-20');

const cell = (memberId: string, points: string | null, more: Partial<Cell> = {}): Cell => ({
  memberId,
  item: 'item-01',
  points,
  reason: null,
  revision: 0,
  ...more,
});

async function keyed(...cells: Cell[]) {
  const branch = await scoredBranch(server);
  const [, , other] = branch.members;
  const path = `/branches/${branch.id}/sheets/2026-10`;
  const save = (...sent: Cell[]) => branch.recorder.post(`${path}/cells`, { origin: 'keyed', cells: sent });
  if (cells.length > 0) await save(...cells);
  const read = async () => (await branch.recorder.get(path)).body as Sheet;
  return { branch, other: other as { id: string; name: string }, path, save, read };
}

test('a cell that is saved is read again with its revision, and saving it again changes nothing', async () => {
  const { other, save, read } = await keyed();
  const first = await save(cell(other.id, '9'));
  expect(first.body).toMatchObject({ cells: [{ memberId: other.id, points: '9', revision: 1 }] });
  const second = await save(cell(other.id, '9'));
  expect(second.body).toMatchObject({ cells: [{ points: '9', revision: 1 }] });
  expect((await read()).cells).toEqual([cell(other.id, '9', { revision: 1 })]);
});

test('of two writers of one cell the second is told who wrote what, and the first’s points stand', async () => {
  const { branch, other, path, save, read } = await keyed();
  await save(cell(other.id, '9'));
  const late = await branch.secretary.post(`${path}/cells`, { origin: 'keyed', cells: [cell(other.id, '7')] });
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({
    problems: [
      { code: 'score.changed-meanwhile', facts: { member: '方静姝', points: '9', revision: 1, by: '甄世安' } },
    ],
  });
  expect((await read()).cells).toMatchObject([{ points: '9' }]);
});

test('of writers at the same instant exactly one wins', async () => {
  const { branch, other, path, read } = await keyed();
  const write = (points: string) =>
    branch.recorder.post(`${path}/cells`, { origin: 'keyed', cells: [cell(other.id, points)] });
  const answers = await Promise.all(['5', '6', '7', '8'].map(write));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
  expect((await read()).cells).toMatchObject([{ revision: 1 }]);
});

test('a cleared cell is empty, not 0, and one who saw it filled still meets a conflict', async () => {
  const { other, save, read } = await keyed();
  await save(cell(other.id, '9'));
  await save(cell(other.id, null, { revision: 1 }));
  expect((await read()).cells).toMatchObject([{ points: null, revision: 2 }]);
  expect((await save(cell(other.id, '8', { revision: 1 }))).status).toBe(409);
});

test('a fault in one cell refuses them all', async () => {
  const { branch, other, save, read } = await keyed();
  const answer = await save(cell(branch.secretary.person.id, '9'), cell(other.id, '10.1'));
  expect(answer.status).toBe(422);
  expect(codesOf(answer)).toEqual(['score.out-of-range']);
  expect((await read()).cells).toEqual([]);
});

test.each([
  ['10', 200],
  ['10.0001', 422],
  ['0', 200],
  ['-0.0001', 422],
])('an item takes 0 to 10 points: %s is answered %i', async (points, status) => {
  const { other, save } = await keyed();
  expect((await save(cell(other.id, points))).status).toBe(status);
});

test('an item the scheme does not know is refused, filled or empty', async () => {
  const { other, save } = await keyed();
  expect(codesOf(await save(cell(other.id, '9', { item: 'item-11' })))).toEqual(['score.unknown-item']);
  expect(codesOf(await save(cell(other.id, null, { item: 'item-11' })))).toEqual(['score.unknown-item']);
});

test('nobody scores his own row', async () => {
  const { branch, save, read } = await keyed();
  expect(codesOf(await save(cell(branch.recorder.person.id, '10')))).toEqual(['score.own-row']);
  const own = (await read()).members.filter(({ isOwn }) => isOwn);
  expect(own.map(({ id }) => id)).toEqual([branch.recorder.person.id]);
});

test('an unknown member id is refused, and one of another branch alike', async () => {
  const { branch, save, read } = await keyed();
  const elsewhere = await scoredBranch(server, { committee: branch.committee });
  const sheets = async () => (await server.owner.query('select count(*)::int as count from score_sheet')).rows;
  const before = await sheets();
  for (const id of [server.services.newId(), elsewhere.secretary.person.id]) {
    const answer = await save(cell(id, '9'));
    expect(answer.status).toBe(404);
    expect(codesOf(answer)).toEqual(['member.unknown']);
  }
  expect(await sheets()).toEqual(before);
  expect((await read()).cells).toEqual([]);
});

test('another branch’s grid is refused to read, to write and to pass', async () => {
  const { branch, path } = await keyed();
  const elsewhere = await scoredBranch(server, { committee: branch.committee });
  const { secretary } = elsewhere;
  const meeting = { passedOn: '2026-11-01', membersDue: 5, membersPresent: 5 };
  const answers = [
    await secretary.get(path),
    await secretary.post(`${path}/cells`, { origin: 'keyed', cells: [cell(branch.recorder.person.id, '1')] }),
    await secretary.post(`${path}/pass`, meeting),
    await secretary.get(`/branches/${branch.id}/quarters/2026-Q4`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  expect(codesOf(answers[1] as (typeof answers)[number])).toEqual(['access.denied']);
});

test('a member neither reads nor writes the grid, and a recorder does not pass it', async () => {
  const { branch, path } = await keyed();
  const member = await branch.committee.signedIn('member', branch.id);
  expect((await member.get(path)).status).toBe(403);
  const meeting = { passedOn: '2026-11-01', membersDue: 5, membersPresent: 5 };
  expect((await branch.recorder.post(`${path}/pass`, meeting)).status).toBe(403);
});

test('an exempt member takes no scores, and none are due', async () => {
  const { branch, other, save, read } = await keyed();
  await exempt(server, branch.committee, other.id);
  expect(codesOf(await save(cell(other.id, '9')))).toEqual(['score.member-exempt']);
  const row = (await read()).members.find(({ id }) => id === other.id);
  expect(row).toMatchObject({ exemptReason: 'age', isDue: false });
});

test.each([
  ['2026-10-15', true],
  ['2026-10-16', false],
])('one who joins on %s: the month is due: %s', async (fromOn, isDue) => {
  const { branch, save, read } = await keyed();
  const late = await branch.committee.person('林照水', { branchId: branch.id, fromOn });
  expect((await read()).members.find(({ id }) => id === late.id)).toMatchObject({ isDue });
  expect(codesOf(await save(cell(late.id, '9')))).toEqual(isDue ? [] : ['score.not-due']);
});

test('a month that has not begun takes no scores', async () => {
  const { branch, other } = await keyed();
  const answer = await branch.recorder.post(`/branches/${branch.id}/sheets/2026-12/cells`, {
    origin: 'keyed',
    cells: [cell(other.id, '9')],
  });
  expect(codesOf(answer)).toEqual(['sheet.in-future']);
});

test('the sheet passes only when it is whole, by a quorum, on a day that has been', async () => {
  const { branch, path, read } = await keyed();
  const pass = (meeting: object) => branch.secretary.post(`${path}/pass`, meeting);
  const good = { passedOn: '2026-11-03', membersDue: 6, membersPresent: 4 };
  expect(codesOf(await pass(good))).toEqual(['sheet.cells-missing', 'sheet.cells-missing', 'sheet.cells-missing']);
  await branch.scoreMonth('2026-10', '9');
  expect(codesOf(await pass({ ...good, membersPresent: 3 }))).toEqual(['meeting.no-quorum']);
  expect(codesOf(await pass({ ...good, passedOn: '2026-11-21' }))).toEqual(['meeting.in-future']);
  expect(codesOf(await pass({ ...good, passedOn: '2026-09-30' }))).toEqual(['meeting.too-early']);
  expect(codesOf(await pass({ ...good, membersPresent: 7 }))).toEqual(['meeting.more-present-than-due']);
  expect((await read()).state).toBe('open');
  const passed = await pass(good);
  expect(passed.body).toMatchObject({ state: 'passed', passedOn: '2026-11-03', obstacles: [] });
});

test('passing twice is once; another meeting cannot pass what is passed, and nothing can be scored', async () => {
  const { branch, other, path, save, read } = await keyed();
  await branch.scoreMonth('2026-10', '9');
  const good = { passedOn: '2026-11-03', membersDue: 5, membersPresent: 3 };
  const first = await branch.secretary.post(`${path}/pass`, good);
  const second = await branch.secretary.post(`${path}/pass`, good);
  expect(second.body).toEqual(first.body);
  const another = await branch.secretary.post(`${path}/pass`, { ...good, passedOn: '2026-11-04' });
  expect(codesOf(another)).toEqual(['sheet.passed']);
  expect(codesOf(await save(cell(other.id, '1', { revision: 1 })))).toEqual(['sheet.passed']);
  expect((await read()).cells.every(({ points }) => points === '9')).toBe(true);
});

test('a month already published takes no scores', async () => {
  const { branch, other, save, read } = await keyed();
  await branch.scoreMonth('2026-10', '9');
  await branch.passMonth('2026-10', '2026-11-03');
  expect((await branch.publish('month', '2026-10')).status).toBe(200);
  const answer = await save(cell(other.id, '1', { revision: 1 }));
  expect(answer.status).toBe(409);
  expect(codesOf(answer)).toEqual(['sheet.published']);
  expect((await read()).cells.every(({ points }) => points === '9')).toBe(true);
});

test.each([
  ['6.0001', null, []],
  ['6', null, ['sheet.reason-missing']],
  ['6', '两次组织生活未到，未请假。', []],
])('against 9 last month, %s with the reason %s leaves %j in the way', async (points, reason, codes) => {
  const { branch, other, save, read } = await keyed();
  await branch.finishMonth('2026-09', '9');
  setToday(server, '2026-11-20');
  await branch.scoreMonth('2026-10', '9');
  await save(cell(other.id, points, { reason, revision: 1 }));
  expect((await read()).obstacles.map(({ code }) => code)).toEqual(codes);
});

test('last month’s points and total stand beside this month’s', async () => {
  const { branch, other, read } = await keyed();
  await branch.finishMonth('2026-09', '8.5');
  setToday(server, '2026-11-20');
  const row = (await read()).members.find(({ id }) => id === other.id);
  expect(row?.previousTotal).toBe('85');
  expect(Object.keys(row?.previous ?? {})).toEqual(itemIds);
});

test('members stand in the order of surname strokes', async () => {
  const branch = await scoredBranch(server, { others: ['魏小满', '丁守田', '卢长河', '万立川', '王砚耕'] });
  const { body } = await branch.secretary.get(`/branches/${branch.id}/sheets/2026-10`);
  const names = (body as Sheet).members.map(({ name }) => name);
  expect(names).toEqual(['丁守田', '万立川', '王砚耕', '卢长河', '甄世安', '甄世安', '魏小满']);
});

test('a branch without a year under a scheme has no grid', async () => {
  const branch = await scoredBranch(server);
  const other = await branch.committee.branch('第三党支部');
  const secretary = await branch.committee.signedIn('branch-secretary', other);
  expect(codesOf(await secretary.get(`/branches/${other}/sheets/2026-10`))).toEqual(['cycle.none']);
});
