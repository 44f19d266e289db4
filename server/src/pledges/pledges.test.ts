import type { Pledge, ProxyEntry } from '@xianfeng/contract';
import { beforeEach, expect, test } from 'vitest';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';
import { bodyOf, pledgingBranch } from './testing/pledging-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;
beforeEach(() => setToday(server, '2026-03-02'));

const act = (by: Client, id: string, what: string, body: object) => by.post(`/pledges/${id}/${what}`, body);

test('a member pledges, the branch signs, progress is noted, and the panel finds that it was kept', async () => {
  const { branch, member, panel, made, sign, read, own } = await pledgingBranch(server);
  const drafted = await made();
  expect(drafted).toMatchObject({
    ...{ state: 'drafted', kindName: '共性承诺', by: 'member', who: '甄世安', revision: 1, signedOn: null },
    ...{ months: ['2026-03', '2026-04'], proxy: null, may: ['withdraw'] },
  });
  expect((await read(drafted.id, branch.secretary)).may).toEqual(['sign', 'withdraw']);
  expect(bodyOf(await sign([drafted]))).toEqual({ signed: 1 });
  const noted = bodyOf<Pledge>(await act(member, drafted.id, 'notes', { revision: 2, words: '扫了三条村道' }));
  expect(noted).toMatchObject({ state: 'in-progress', revision: 3, lastWords: '扫了三条村道', may: ['note'] });
  const decided = await act(panel, drafted.id, 'decide', { revision: 3, isKept: true, reason: '现场看过' });
  expect(decided.body).toMatchObject({ state: 'kept', revision: 4, lastWords: '现场看过', may: [] });
  expect((await own()).pledges.map(({ state, steps }) => [state, steps.map(({ step }) => step)])).toEqual([
    ['kept', ['pledge', 'sign', 'note', 'keep']],
  ]);
});

test('sent twice it is one pledge, and its id cannot be taken for another', async () => {
  const { make, own } = await pledgingBranch(server);
  const id = newId();
  const answers = [await make({ id }), await make({ id }), await make({ id, words: '别的承诺' })];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 422]);
  expect(answers.slice(2).flatMap(codesOf)).toEqual(['pledge.id-taken']);
  expect((await own()).pledges).toHaveLength(1);
});

test.each([
  ['a kind of another set', { kind: 'yearly-target' }, 'pledge.kind-none'],
  ['a signature of tomorrow', { pledgedOn: '2026-03-03' }, 'pledge.signed-in-future'],
  ['a day that is over when it is signed', { dueOn: '2026-03-01', months: ['2026-03'] }, 'pledge.due-before-signed'],
  ['a month after it is due', { months: ['2026-05'] }, 'pledge.month-after-due'],
  ['no month at all', { months: [] }, 'pledge.months-missing'],
  ['a year without a scheme', { dueOn: '2027-01-31' }, 'cycle.none'],
])('%s is refused and nothing is written', async (_what, change, code) => {
  const { make, own } = await pledgingBranch(server);
  expect(codesOf(await make(change))).toEqual([code]);
  expect((await own()).pledges).toEqual([]);
});

test('where the scheme asks for no pledges none can be made, and the member is told of none', async () => {
  const branch = await scoredBranch(server);
  const member = await branch.committee.signedIn('member', branch.id);
  const pledge = { kind: 'common', words: '带头打扫村道', dueOn: '2026-04-30', months: [], pledgedOn: '2026-03-02' };
  const made = await member.post(`/branches/${branch.id}/members/${member.person.id}/pledges`, {
    ...{ id: newId(), ...pledge },
  });
  expect(codesOf(made)).toEqual(['pledge.none-asked']);
  expect((await member.get('/me/pledges')).body).toMatchObject({ year: 2026, set: null, lacks: [], pledges: [] });
});

test('many are signed at once or none: not before the member has, not in the future, each as it was seen', async () => {
  const { branch, made, sign, read } = await pledgingBranch(server);
  const pledges = [await made(), await made({ kind: 'post' })];
  expect(codesOf(await sign(pledges, branch.secretary, { signedOn: '2026-03-01' }))).toEqual(['pledge.signed-before']);
  expect(codesOf(await sign(pledges, branch.secretary, { signedOn: '2026-03-03' }))).toEqual([
    'pledge.signed-in-future',
  ]);
  bodyOf(await sign(pledges.slice(1)));
  const again = await sign(pledges);
  expect([again.status, codesOf(again)]).toEqual([409, ['pledge.changed-meanwhile']]);
  expect((await read(pledges[0]?.id ?? '')).state).toBe('drafted');
  expect(codesOf(await sign([{ ...(pledges[0] as Pledge), id: newId() }]))).toEqual(['access.denied']);
  expect(codesOf(await sign(pledges.slice(0, 1), branch.secretary, { by: 'branch' }))).toEqual(['access.denied']);
});

test('nobody signs or decides what he pledges himself; another of the branch committee does', async () => {
  const { branch, panel, made, sign, signed } = await pledgingBranch(server);
  const board = await branch.committee.signedIn('branch-committee', branch.id);
  const mine = { kind: 'own' };
  const own = await made(mine, branch.secretary, branch.secretary.person.id);
  expect(own.may).toEqual(['withdraw']);
  expect(codesOf(await sign([own]))).toEqual(['pledge.own']);
  bodyOf(await sign([own], board));
  const decision = { revision: 2, isKept: true, reason: '办到了' };
  expect(codesOf(await act(branch.secretary, own.id, 'decide', decision))).toEqual(['pledge.own']);
  expect((await act(board, own.id, 'decide', decision)).status).toBe(200);
  const panels = await signed(mine, panel, panel.person.id);
  expect(codesOf(await act(panel, panels.id, 'decide', decision))).toEqual(['pledge.own']);
});

test('not kept is found only when its day is over, and by nobody who is tied with the member', async () => {
  const { branch, panel, member, signed, read } = await pledgingBranch(server);
  const { id } = await signed();
  const broken = { revision: 2, isKept: false, reason: '没有做' };
  setToday(server, '2026-04-30');
  expect(codesOf(await act(panel, id, 'decide', broken))).toEqual(['pledge.not-over']);
  expect((await read(id)).isOverdue).toBe(false);
  setToday(server, '2026-05-01');
  expect((await read(id)).isOverdue).toBe(true);
  bodyOf(await panel.post(`/branches/${branch.id}/recusals`, { memberId: member.person.id }));
  expect(codesOf(await act(panel, id, 'decide', broken))).toEqual(['pledge.tied']);
  const decided = await act(branch.secretary, id, 'decide', broken);
  expect(decided.body).toMatchObject({ state: 'not-kept', isOverdue: false, lastWords: '没有做' });
  expect(codesOf(await act(member, id, 'notes', { revision: 3, words: '补做了' }))).toEqual(['pledge.not-its-turn']);
});

test('what only the member has signed he takes back himself; what both have, the secretary with a reason', async () => {
  const { branch, member, made, signed } = await pledgingBranch(server);
  const drafted = await made();
  const reason = { reason: '另有安排' };
  expect((await act(member, drafted.id, 'withdraw', { revision: 1, ...reason })).body).toMatchObject({
    ...{ state: 'withdrawn', lastWords: '另有安排' },
  });
  const { id } = await signed();
  expect(codesOf(await act(member, id, 'withdraw', { revision: 2, ...reason }))).toEqual(['pledge.bound']);
  expect((await act(branch.secretary, id, 'withdraw', { revision: 2, ...reason })).body).toMatchObject({
    state: 'withdrawn',
  });
});

test('typed from paper: the member sees by whom and can undo it for seven days, and it is decided after them', async () => {
  const { branch, panel, member, made, sign, own, plan } = await pledgingBranch(server);
  const paper = { pledgedOn: '2026-02-27' };
  const typed = await made(paper, branch.recorder);
  const undone = await made(paper, branch.recorder);
  expect(typed).toMatchObject({
    ...{ state: 'drafted', pledgedOn: '2026-02-27', memberId: member.person.id },
    proxy: { typedBy: '甄世安', typedOn: '2026-03-02', undoUntil: '2026-03-08', undoneOn: null },
  });
  bodyOf(await sign([typed, undone]));
  const proxies = bodyOf<ProxyEntry[]>(await member.get('/me/proxy-entries'));
  expect(proxies.map(({ act: what, canUndo }) => [what, canUndo])).toEqual([
    ['pledge.make', true],
    ['pledge.make', true],
  ]);
  // The latest first: it is the one that is undone.
  bodyOf(await member.post(`/me/proxy-entries/${proxies[0]?.id}/undo`, {}));
  const states = new Map((await own()).pledges.map(({ id, state }) => [id, state]));
  expect([states.get(typed.id), states.get(undone.id)]).toEqual(['signed', 'withdrawn']);
  const planned = (await plan()).rows.find(({ memberId }) => memberId === member.person.id);
  expect(planned?.pledges.map(({ id }) => id)).toEqual([typed.id]);
  setToday(server, '2026-03-08');
  const decision = { revision: 2, isKept: true, reason: '办到了' };
  expect(codesOf(await act(panel, typed.id, 'decide', decision))).toEqual(['pledge.undo-open']);
  setToday(server, '2026-03-09');
  expect((await act(panel, typed.id, 'decide', decision)).status).toBe(200);
});

test('the secretary pledges for the branch, the committee above signs and finds it kept', async () => {
  const branch = await scoredBranch(server, { scheme: schemeText('detox-star-member') });
  const officer = await branch.committee.signedIn('committee-officer');
  const pledge = {
    kind: 'target',
    words: '全年没有安全事故',
    dueOn: '2026-12-31',
    months: [],
    pledgedOn: '2026-03-02',
  };
  const made = await branch.secretary.post(`/branches/${branch.id}/pledges`, { id: newId(), ...pledge });
  const { id, ...view } = bodyOf<Pledge>(made);
  expect(view).toMatchObject({ by: 'branch', memberId: null, who: '第二党支部', may: ['withdraw'] });
  const listed = bodyOf<{ rows: Pledge[] }>(await officer.get('/branch-pledges')).rows;
  expect(listed.map((row) => [row.id, row.may])).toEqual([[id, ['sign', 'withdraw']]]);
  const sign = { by: 'branch', signedOn: '2026-03-02', pledges: [{ id, revision: 1 }] };
  expect((await branch.secretary.post(`/branches/${branch.id}/pledges/sign`, sign)).status).toBe(403);
  bodyOf(await officer.post(`/branches/${branch.id}/pledges/sign`, sign));
  const note = { revision: 2, words: '一季度没有事故' };
  expect((await act(officer, id, 'notes', note)).status).toBe(403);
  expect((await act(branch.secretary, id, 'notes', note)).status).toBe(200);
  const decision = { revision: 3, isKept: true, reason: '查过台账' };
  expect((await act(branch.secretary, id, 'decide', decision)).status).toBe(403);
  expect((await act(officer, id, 'decide', decision)).body).toMatchObject({ state: 'kept' });
});
