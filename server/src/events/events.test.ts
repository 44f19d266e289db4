import type { Card, EventSheetView, LedgerEntry, OwnRecord } from '@xianfeng/contract';
import { beforeEach, expect, test } from 'vitest';
import { branchYearOf } from '../cycles/branch-year.ts';
import { assembleEvidence } from '../evidence/assemble.ts';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import { exempt, learnCalendar, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;
beforeEach(() => setToday(server, '2026-11-20'));

interface Sheet {
  readonly id?: string;
  readonly revision?: number;
  readonly kind?: string;
  readonly on?: string;
  readonly title?: string;
  readonly words?: string | null;
  readonly reason?: string;
  /** States by the member's place; everybody else came. */
  readonly states?: Readonly<Record<number, string>>;
  readonly madeUpOn?: string;
  readonly others?: readonly object[];
}

/** A branch of four under a scheme: secretary, recorder and two members, the last of whom is signed in. */
async function keptBranch(scheme: string, isReviewed = false) {
  const text = schemeText(scheme);
  // Without reviews entries count at once.
  const branch = await scoredBranch(server, { scheme: isReviewed ? text : text.replace(/^entryReview.*$/m, '') });
  const member = await branch.committee.signedIn('member', branch.id);
  const people = [...branch.members, member.person];
  const first = scheme === 'community-four' ? 'three-meetings' : 'training';
  const body = ({ states = {}, madeUpOn, others = [], id: _, ...sheet }: Sheet) => ({
    ...{ revision: 0, kind: first, on: '2026-11-10', title: '十一月支部大会', place: null, words: null, ...sheet },
    lines: [
      ...people.map(({ id }, at) => {
        const state = states[at] ?? (sheet.kind === 'dues' ? 'on-time' : 'came');
        return { memberId: id, state, madeUpOn: state === 'made-up' ? (madeUpOn ?? '2026-11-12') : null };
      }),
      ...others,
    ],
  });
  const at = (id: string) => `/branches/${branch.id}/events/${id}`;
  const post = (verb: string, sheet: Sheet, by: Client = branch.recorder) =>
    by.post(`${at(sheet.id ?? newId())}${verb}`, body(sheet));
  const save = (sheet: Sheet, by?: Client) => post('', sheet, by);
  const settle = (sheet: Sheet, by?: Client) => post('/settle', sheet, by);
  const read = async (id: string) => (await branch.secretary.get(`/events/${id}`)).body as EventSheetView;
  const ledger = async () =>
    ((await branch.secretary.get(`/branches/${branch.id}/entries`)).body as { rows: LedgerEntry[] }).rows;
  const standing = async () =>
    (await ledger()).filter(({ reversesId, reversedById }) => reversesId === null && reversedById === null);
  return { branch, member, people, at, save, settle, read, ledger, standing };
}

test('a sheet is kept without points, then settled: what the scheme says is entered for each state', async () => {
  const { people, save, settle, read, standing, member, branch } = await keptBranch('community-four');
  const id = newId();
  const states = { 2: 'leave', 3: 'absent' };
  const draft = (await save({ id, states })).body as EventSheetView;
  expect(draft).toMatchObject({
    ...{ state: 'draft', revision: 1, kindName: '三会一课', counts: { came: 2, leave: 1, absent: 1 } },
    ...{ settledOn: null, isMine: true, recordedById: branch.recorder.person.id },
  });
  expect(await standing()).toEqual([]);
  const settled = (await settle({ id, states, revision: 1 }, branch.secretary)).body;
  expect(settled).toMatchObject({ state: 'settled', revision: 2, settledOn: '2026-11-20' });
  expect(await standing()).toMatchObject([
    { item: 'meetings', subjectId: people[3]?.id, points: '-2', occurredOn: '2026-11-10', note: '十一月支部大会' },
  ]);
  expect((await read(id)).lines.map(({ entryIds }) => entryIds.length)).toEqual(
    (await read(id)).lines.map(({ memberId }) => (memberId === people[3]?.id ? 1 : 0)),
  );
  const card = (await member.get(`/members/${member.person.id}/card`)).body as Card;
  expect(card.entries).toMatchObject([{ sign: 'minus', points: '2', eventId: id }]);
});

test('the second click changes nothing, whatever it saw', async () => {
  const { settle, ledger, branch } = await keptBranch('community-four');
  const sheet = { id: newId(), states: { 3: 'absent' } };
  const answers = [await settle(sheet), await settle(sheet), await settle(sheet, branch.secretary)];
  expect(answers.map(({ status, body }) => [status, (body as EventSheetView).revision])).toEqual([
    [200, 1],
    [200, 1],
    [200, 1],
  ]);
  expect(await ledger()).toHaveLength(1);
});

test('whoever keeps the sheet may stand on it, and that is seen', async () => {
  const { branch, settle, read, standing } = await keptBranch('community-four');
  const id = newId();
  expect((await settle({ id, states: { 1: 'absent' } })).status).toBe(200);
  expect(await standing()).toMatchObject([{ subjectId: branch.recorder.person.id, recordedBy: '甄世安' }]);
  expect((await read(id)).recordedById).toBe(branch.recorder.person.id);
});

test('a correction needs a reason, reverses what is not so and enters what is; nothing is edited', async () => {
  const { people, settle, save, ledger, standing } = await keptBranch('community-four');
  const id = newId();
  await settle({ id, states: { 2: 'absent', 3: 'absent' } });
  const changed = { id, revision: 1, states: { 1: 'absent', 3: 'absent' } };
  expect(codesOf(await save(changed))).toEqual(['event.reason-missing']);
  const corrected = await save({ ...changed, reason: '记反了两个人' });
  expect(corrected.body).toMatchObject({ state: 'settled', revision: 2 });
  expect(new Set((await standing()).map(({ subjectId }) => subjectId))).toEqual(
    new Set([people[1]?.id, people[3]?.id]),
  );
  const reversals = (await ledger()).filter(({ reversesId }) => reversesId !== null);
  expect(reversals).toMatchObject([{ subjectId: people[2]?.id, points: '2', note: '记反了两个人' }]);
  // Back again: the entry that was reversed stays reversed, a new one is made.
  await save({ id, revision: 2, states: { 2: 'absent', 3: 'absent' }, reason: '原来是对的' });
  expect(await ledger()).toHaveLength(6);
  expect(await standing()).toHaveLength(2);
});

test('another day moves the entries, and the year of a sheet does not change', async () => {
  const { settle, save, standing } = await keptBranch('community-four');
  const sheet = { id: newId(), states: { 3: 'absent' } };
  await settle(sheet);
  await save({ ...sheet, revision: 1, on: '2026-11-11', reason: '日子写错' });
  expect(await standing()).toMatchObject([{ occurredOn: '2026-11-11' }]);
  expect(codesOf(await save({ ...sheet, revision: 2, on: '2025-11-11', reason: '年份写错' }))).toEqual(['cycle.none']);
});

test('two who keep one sheet: the second is told', async () => {
  const { branch, save } = await keptBranch('community-four');
  const id = newId();
  await save({ id });
  expect((await save({ id, revision: 1, states: { 2: 'leave' } })).status).toBe(200);
  const late = await save({ id, revision: 1, states: { 3: 'leave' } }, branch.secretary);
  expect([late.status, ...codesOf(late)]).toEqual([409, 'event.changed-meanwhile']);
  expect(codesOf(await save({ revision: 1 }))).toEqual(['event.changed-meanwhile']);
});

test('the same event is kept once: of a day and a title, and the dues of a month', async () => {
  const { save } = await keptBranch('community-four');
  expect((await save({})).status).toBe(200);
  expect(codesOf(await save({}))).toEqual(['event.standing']);
  expect((await save({ title: '党课' })).status).toBe(200);
  expect((await save({ on: '2026-11-09' })).status).toBe(200);
  const dues = { kind: 'dues', title: '十月党费' };
  expect((await save({ ...dues, on: '2026-10-31' })).status).toBe(200);
  expect(codesOf(await save({ ...dues, title: '补记', on: '2026-10-01' }))).toEqual(['event.standing']);
  expect((await save({ ...dues, on: '2026-11-01' })).status).toBe(200);
});

test('dues that are late or not paid deduct what the scheme says, and no amount is kept', async () => {
  const { people, settle, standing } = await keptBranch('community-four');
  await settle({ kind: 'dues', title: '十月党费', on: '2026-10-31', states: { 2: 'late', 3: 'unpaid' } });
  const entries = (await standing()).map(({ subjectId, item, points }) => ({ subjectId, item, points }));
  expect(entries).toEqual([
    { subjectId: people[2]?.id, item: 'dues', points: '-1' },
    { subjectId: people[3]?.id, item: 'dues', points: '-2' },
  ]);
});

test.each([
  ['a day that has not come', { on: '2026-11-21' }, ['event.in-future']],
  ['an unknown kind', { kind: 'feast' }, ['event.kind-unknown']],
  ['a state of another kind of sheet', { states: { 0: 'late' } }, ['event.state-unknown']],
  ['a make-up before the event', { states: { 0: 'made-up' }, madeUpOn: '2026-11-09' }, ['event.made-up-day']],
  ['somebody who is not due', { others: [{ memberId: newId(), state: 'came', madeUpOn: null }] }, ['event.not-due']],
])('%s is refused, and nothing is kept', async (_what, change, codes) => {
  const { branch, settle } = await keptBranch('community-four');
  expect(codesOf(await settle(change))).toEqual(codes);
  expect((await branch.secretary.get(`/branches/${branch.id}/events`)).body).toMatchObject({ rows: [], count: 0 });
});

test('exempt members and those who came later are not due, and a sheet without one who is due is refused', async () => {
  const { branch, member, save, people } = await keptBranch('community-four');
  await exempt(server, branch.committee, member.person.id);
  const late = await branch.committee.person('林照水', { branchId: branch.id, fromOn: '2026-11-11' });
  const due = async (on: string) =>
    (await branch.recorder.get(`/branches/${branch.id}/due-members?on=${on}`)).body as {
      members: { id: string }[];
      exempt: number;
    };
  const ids = async (on: string) => (await due(on)).members.map(({ id }) => id).toSorted();
  const others = people.slice(0, 3).map(({ id }) => id);
  expect(await ids('2026-11-10')).toEqual(others.toSorted());
  expect(await ids('2026-11-11')).toEqual([...others, late.id].toSorted());
  expect((await due('2026-11-10')).exempt).toBe(1);
  expect(codesOf(await save({ on: '2026-11-11' }))).toEqual(['event.not-due', 'event.member-missing']);
});

test('trainings count what they are: each who came, and how many were held', async () => {
  const { branch, member, save, settle, standing } = await keptBranch('fuxian-organ');
  const days = ['2026-03-02', '2026-05-04', '2026-09-07', '2026-11-02', '2026-11-09'];
  for (const [at, on] of days.entries())
    await settle({ on, title: `第${at + 1}次集中培训`, states: at === 4 ? { 3: 'absent' } : {} });
  expect(await standing()).toHaveLength(19);
  expect((await save({ on: '2026-11-16', title: '还没有记分的' })).status).toBe(200);
  const evidence = await server.services.store.transaction(branch.committee.id, async (tx) => {
    const year = await branchYearOf(tx, branch.id, 2026);
    return year.ok ? assembleEvidence(tx, year.value) : [];
  });
  const [own] = evidence;
  expect(own?.facts).toEqual({ 'sessions-held': '5' });
  const card = own?.members.find(({ id }) => id === member.person.id);
  expect(card?.entries?.map(({ item, on, quantity }) => `${item} ${on} ${quantity}`)).toEqual(
    days.slice(0, 4).map((on) => `training.sessions ${on} 1`),
  );
});

test('a withdrawn sheet is read as it was, and nothing of it stands', async () => {
  const { branch, at, settle, save, read, standing, member } = await keptBranch('community-four');
  const id = newId();
  await settle({ id, states: { 3: 'absent' } });
  const withdraw = (reason: string, revision = 1) => branch.secretary.post(`${at(id)}/withdraw`, { revision, reason });
  expect(codesOf(await withdraw('没有开这次会', 3))).toEqual(['event.changed-meanwhile']);
  expect((await withdraw('没有开这次会')).body).toMatchObject({ state: 'withdrawn', isMine: false });
  expect((await withdraw('没有开这次会', 2)).status).toBe(200);
  expect(codesOf(await withdraw('别的原因', 2))).toEqual(['event.withdrawn']);
  expect(await standing()).toEqual([]);
  expect(await read(id)).toMatchObject({
    ...{ counts: { came: 3, absent: 1 }, withdrawal: { reason: '没有开这次会', on: '2026-11-20' } },
  });
  expect(codesOf(await save({ id, revision: 2, reason: '再记' }))).toEqual(['event.withdrawn']);
  expect((await save({ states: { 3: 'absent' } })).status).toBe(200);
  expect((await member.get('/me/events')).body).toMatchObject({ rows: [] });
});

test('a year that a meeting has confirmed takes no sheet and no correction', async () => {
  const { branch, at, settle, save } = await keptBranch('community-four');
  const id = newId();
  await settle({ id });
  await server.owner.query(
    `insert into rating_run (committee_id, id, cycle_id, scheme_hash, evidence_hash, confirmed_on, members_due, members_present,
       confirmed_by, confirmed_at)
     select committee_id, $1, id, '', '', '2026-11-20', 4, 4, $2, now() from cycle where branch_id = $3`,
    [newId(), branch.secretary.person.id, branch.id],
  );
  expect(codesOf(await save({ title: '党课' }))).toEqual(['cycle.confirmed']);
  expect(codesOf(await save({ id, revision: 1, states: { 3: 'absent' }, reason: '漏记' }))).toEqual([
    'cycle.confirmed',
  ]);
  const withdrawal = { revision: 1, reason: '记错了' };
  expect(codesOf(await branch.secretary.post(`${at(id)}/withdraw`, withdrawal))).toEqual(['cycle.confirmed']);
});

test('once the half-year hangs out, a sheet that comes to points needs the committee to open it again', async () => {
  setToday(server, '2026-05-20');
  const { branch, save, settle } = await keptBranch('community-four');
  const [first, second] = [newId(), newId()];
  const absent = { states: { 3: 'absent' } };
  await settle({ id: first, on: '2026-05-12', ...absent });
  setToday(server, '2026-07-15');
  expect((await branch.publish('half', '2026-H1')).status).toBe(200);
  const corrected = { id: first, on: '2026-05-12', revision: 1, reason: '记错了人' };
  expect(codesOf(await save(corrected))).toEqual(['period.closed']);
  expect(codesOf(await settle({ id: second, on: '2026-06-30', title: '党课', ...absent }))).toEqual(['period.closed']);
  // Where everybody came nothing follows, and nothing that hangs out is changed.
  expect((await settle({ on: '2026-06-30', title: '都到了的党课' })).status).toBe(200);
  expect((await settle({ on: '2026-07-01', title: '七月党课', ...absent })).status).toBe(200);
  const officer = await branch.committee.signedIn('committee-officer');
  const path = `/branches/${branch.id}/closed-periods/2026-H1/reopen`;
  expect((await officer.post(path, { id: newId(), reason: '五月的缺席记错了人' })).status).toBe(200);
  expect((await save(corrected)).status).toBe(200);
});

test('where a second person reviews entries, those of a sheet wait as well, and settled again they are not doubled', async () => {
  const { branch, save, settle, ledger } = await keptBranch('community-four', true);
  const id = newId();
  await settle({ id, states: { 3: 'absent' } });
  const { body } = await branch.secretary.get(`/branches/${branch.id}/entry-reviews`);
  expect(body).toMatchObject({ count: 1 });
  await save({ id, revision: 1, states: { 3: 'absent' }, title: '支部大会', reason: '名称写错' });
  expect(await ledger()).toHaveLength(1);
});

test('what the reviewer has refused stays refused until its member stands otherwise on the sheet', async () => {
  const { branch, save, settle, ledger, standing } = await keptBranch('community-four', true);
  const id = newId();
  await settle({ id, states: { 2: 'absent', 3: 'absent' } });
  const [entry] = await standing();
  const path = `/branches/${branch.id}/entries/${entry?.id}/review-refusal`;
  expect((await branch.secretary.post(path, { id: newId(), reason: '那天他请过假' })).status).toBe(200);
  const others = async () => (await standing()).map(({ subjectId }) => subjectId);
  expect(await others()).not.toContain(entry?.subjectId);
  // Another title, then another member: neither is about the one refused.
  await save({ id, revision: 1, states: { 2: 'absent', 3: 'absent' }, title: '支部大会', reason: '名称写错' });
  await save({ id, revision: 2, states: { 1: 'absent', 2: 'absent', 3: 'absent' }, reason: '漏了一人' });
  expect(await others()).not.toContain(entry?.subjectId);
  expect(await standing()).toHaveLength(2);
  await save({ id, revision: 3, states: { 1: 'absent' }, reason: '都来了' });
  await save({ id, revision: 4, states: { 1: 'absent', 2: 'absent', 3: 'absent' }, reason: '问清楚了，是缺席' });
  expect(await standing()).toHaveLength(3);
  expect((await ledger()).filter(({ review }) => review?.state === 'refused')).toHaveLength(1);
});

test('an entry of a sheet is corrected on the sheet, not by itself', async () => {
  const { branch, settle, standing } = await keptBranch('community-four');
  await settle({ states: { 3: 'absent' } });
  const [entry] = await standing();
  const body = { id: newId(), reason: '记错了' };
  const reversed = await branch.secretary.post(`/branches/${branch.id}/entries/${entry?.id}/reverse`, body);
  expect(codesOf(reversed)).toEqual(['entry.of-event']);
});

test('a member sees where he stood, of settled sheets, and has it in his record', async () => {
  const { branch, member, save, settle } = await keptBranch('community-four');
  await settle({ states: { 3: 'made-up' }, madeUpOn: '2026-11-15' });
  await save({ title: '党课', states: { 3: 'leave' } });
  const own = { kindName: '三会一课', title: '十一月支部大会', on: '2026-11-10', state: 'made-up' };
  expect((await member.get('/me/events')).body).toMatchObject({ rows: [{ ...own, madeUpOn: '2026-11-15' }], count: 1 });
  const record = (await member.get('/me/record')).body as OwnRecord;
  expect(record.events).toMatchObject([
    { title: '十一月支部大会', heldOn: '2026-11-10', state: 'made-up', madeUpOn: '2026-11-15', sheet: 'settled' },
    { title: '党课', state: 'leave', sheet: 'draft' },
  ]);
  expect(codesOf(await member.get(`/branches/${branch.id}/events`))).toEqual(['access.denied']);
});

test('a list of names in a spreadsheet comes back line by line, and a file without one is refused', async () => {
  const { branch } = await keptBranch('community-four');
  const path = `/branches/${branch.id}/event-names`;
  const file = new File(['序号,姓名,情况\n1,甄世安,请假\n,,\n2,方静姝,\n'], '名单.csv');
  expect((await branch.recorder.upload(path, file, {})).body).toMatchObject({
    lines: [
      expect.stringContaining('姓名'),
      expect.stringContaining('甄世安\t请假'),
      expect.stringContaining('方静姝'),
    ],
  });
  expect((await branch.recorder.upload(path, new File(['\n'], '空.csv'), {})).status).toBe(422);
});
