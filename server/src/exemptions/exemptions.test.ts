import type { ExemptionRequest, Member, ProxyEntry } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { type Client, codesOf, testPassword, testServer } from '../testing/builders.ts';
import { learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);

async function branchWithMember() {
  setToday(server, '2026-11-20');
  const branch = await scoredBranch(server);
  const { committee } = branch;
  const [, , member] = branch.members;
  if (member === undefined) throw new Error('The branch has a third member.');
  const own = server.client();
  await own.signIn(await committee.account(member.id), testPassword);
  const officer = await committee.signedIn('committee-officer');
  const department = await committee.signedIn('department-officer');
  const asked = { id: server.services.newId(), reason: 'long-illness', fromOn: '2026-11-02', toOn: null };
  const path = `/branches/${branch.id}/members/${member.id}`;
  const wish = (client: Client = own, change: object = {}) =>
    client.post(`${path}/exemption-wish`, { ...asked, ...change });
  const at = `/exemption-requests/${asked.id}`;
  const pass = (change: object = {}, client: Client = branch.secretary) =>
    client.post(`${at}/branch`, { revision: 1, on: '2026-11-20', membersDue: 5, membersPresent: 4, ...change });
  const review = (change: object = {}, client: Client = officer) =>
    client.post(`${at}/committee`, { revision: 2, on: '2026-11-20', document: '云委〔2026〕8号', ...change });
  const approve = (change: object = {}, client: Client = department) =>
    client.post(`${at}/department`, { revision: 3, on: '2026-11-20', document: '云组〔2026〕31号', ...change });
  const read = async () => {
    const members = (await branch.secretary.get(`/branches/${branch.id}/members`)).body as Member[];
    return members.find(({ personId }) => personId === member.id)?.exemption ?? null;
  };
  return { branch, committee, member, own, officer, department, asked, path, at, wish, pass, review, approve, read };
}

async function approved() {
  const branch = await branchWithMember();
  await branch.wish();
  await branch.pass();
  await branch.review();
  expect((await branch.approve()).status).toBe(200);
  return branch;
}

test('wish, branch, committee, department: each by its own role, and only the last makes it take effect', async () => {
  const { wish, pass, review, approve, read, asked, own, branch, officer, department } = await branchWithMember();
  expect((await wish()).body).toMatchObject({ state: 'wished', turn: 'branch', proxy: null, revision: 1 });
  expect((await wish()).body).toMatchObject({ revision: 1 });
  for (const client of [own, branch.recorder, officer, department]) expect((await pass({}, client)).status).toBe(403);
  expect((await pass()).body).toMatchObject({ state: 'branch-passed', turn: 'committee' });
  for (const client of [own, branch.secretary, department]) expect((await review({}, client)).status).toBe(403);
  expect((await review()).body).toMatchObject({ state: 'committee-reviewed', turn: 'department' });
  expect(await read()).toBeNull();
  for (const client of [own, branch.secretary, officer]) expect((await approve({}, client)).status).toBe(403);
  const { body } = await approve();
  expect(body).toMatchObject({ state: 'approved', turn: null });
  expect((body as ExemptionRequest).steps.map(({ step, on, document }) => [step, on, document])).toEqual([
    ['wish', '2026-11-20', null],
    ['branch', '2026-11-20', null],
    ['committee', '2026-11-20', '云委〔2026〕8号'],
    ['department', '2026-11-20', '云组〔2026〕31号'],
  ]);
  expect(await read()).toEqual({ ...asked, revision: 1 });
  expect((await own.get('/me/member')).body).toMatchObject({ exemption: { reason: 'long-illness' } });
});

test('months scored before stay, and the year asks for stars instead of a ballot', async () => {
  const { branch, member, wish, pass, review, approve } = await branchWithMember();
  await branch.finishMonth('2026-10', '9');
  setToday(server, '2026-11-20');
  await wish();
  await pass();
  await review();
  await approve();
  const year = await branch.secretary.get(`/branches/${branch.id}/year-end`);
  expect((year.body as { obstacles: object[] }).obstacles).toContainEqual({
    code: 'rating.direct-stars-missing',
    facts: { member: member.id, name: member.name },
  });
  const { rows } = await server.owner.query('select count(*)::int as count from score where subject_id = $1', [
    member.id,
  ]);
  expect(rows).toEqual([{ count: 10 }]);
});

test('a step skipped, dated wrongly, without quorum or from an old revision is refused and changes nothing', async () => {
  const { wish, pass, review, approve, at, branch } = await branchWithMember();
  await wish();
  expect(codesOf(await approve({ revision: 1 }))).toEqual(['exemption.not-its-turn']);
  expect(codesOf(await pass({ on: '2026-11-21' }))).toEqual(['exemption.step-in-future']);
  expect(codesOf(await pass({ on: '2026-11-19' }))).toEqual(['exemption.step-too-early']);
  expect(codesOf(await pass({ membersPresent: 2 }))).toEqual(['meeting.no-quorum']);
  const both = await Promise.all([pass(), pass()]);
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  expect(codesOf(await review({ revision: 1 }))).toEqual(['exemption.changed-meanwhile']);
  const { rows: list } = (await branch.secretary.get('/exemption-requests')).body as { rows: ExemptionRequest[] };
  expect(list).toMatchObject([{ id: at.split('/').at(-1), state: 'branch-passed', revision: 2 }]);
});

test('whoever’s turn it is sends it back with a code; the member wishes anew and both stay on record', async () => {
  const { wish, pass, at, officer, branch, own } = await branchWithMember();
  await wish();
  await pass();
  const back = (client: Client) =>
    client.post(`${at}/return`, { revision: 2, on: '2026-11-20', returnedFor: 'days-wrong' });
  expect((await back(branch.secretary)).status).toBe(403);
  expect((await back(officer)).body).toMatchObject({ state: 'returned', turn: null });
  const next = { id: server.services.newId(), fromOn: '2026-11-15' };
  expect((await wish(own, next)).status).toBe(200);
  const list = (await own.get('/me/exemption-requests')).body as ExemptionRequest[];
  expect(list.map(({ state }) => state)).toEqual(['wished', 'returned']);
});

test('one wish at a time; the member withdraws the own one', async () => {
  const { wish, at, own } = await branchWithMember();
  await wish();
  expect(codesOf(await wish(own, { id: server.services.newId() }))).toEqual(['exemption.under-way']);
  expect(codesOf(await wish(own, { reason: 'age' }))).toEqual(['exemption.id-taken']);
  expect((await own.post(`${at}/withdraw`, { revision: 1 })).body).toMatchObject({ state: 'withdrawn' });
  expect((await wish(own, { id: server.services.newId() })).status).toBe(200);
});

test('typed by the recorder it is shown to the member, who undoes it within seven days', async () => {
  const { wish, pass, branch, member, own } = await branchWithMember();
  const { body } = await wish(branch.recorder);
  expect(body).toMatchObject({ proxy: { typedOn: '2026-11-20', undoUntil: '2026-11-26', undoneOn: null } });
  const [entry] = (await own.get('/me/proxy-entries')).body as ProxyEntry[];
  expect(entry).toMatchObject({ act: 'exemption.wish', canUndo: true, typedBy: branch.recorder.person.name });
  const undo = (client: Client) => client.post(`/me/proxy-entries/${entry?.id}/undo`);
  expect(codesOf(await undo(branch.recorder))).toEqual(['access.denied']);
  setToday(server, '2026-11-27');
  expect(codesOf(await undo(own))).toEqual(['proxy-entry.too-late']);
  setToday(server, '2026-11-26');
  expect((await undo(own)).body).toMatchObject([{ undoneOn: '2026-11-26', canUndo: false }]);
  expect((await undo(own)).status).toBe(200);
  expect(codesOf(await pass({ on: '2026-11-26' }))).toEqual(['exemption.not-its-turn']);
  expect((await wish(own, { id: server.services.newId() })).status).toBe(200);
  const { rows } = await server.owner.query('select from audit_entry where on_behalf_of_id = $1', [member.id]);
  expect(rows).toHaveLength(1);
});

test('what was typed for somebody takes effect only once it can no longer be undone', async () => {
  const { wish, pass, review, approve, branch, read } = await branchWithMember();
  await wish(branch.recorder);
  await pass();
  await review();
  expect(codesOf(await approve())).toEqual(['exemption.undo-open']);
  setToday(server, '2026-11-27');
  expect((await approve({ on: '2026-11-27' })).status).toBe(200);
  expect(await read()).not.toBeNull();
});

test.each([
  ['overlapping one that stands', { fromOn: '2026-12-01' }, 'exemption.standing'],
  ['ending before it begins', { fromOn: '2026-12-02', toOn: '2026-12-01' }, 'exemption.ends-before-it-begins'],
  ['from an earlier year', { fromOn: '2025-12-31', toOn: '2026-01-31' }, 'exemption.before-year'],
])('a wish %s is refused', async (_what, change, code) => {
  const { wish, own } = await approved();
  expect(codesOf(await wish(own, { id: server.services.newId(), ...change }))).toEqual([code]);
});

test('an exemption ends on a day given by the secretary, and makes room for the next from the day after', async () => {
  const { branch, path, asked, wish, own, read } = await approved();
  const end = (toOn: string, revision = 1) =>
    branch.secretary.post(`${path}/exemptions/${asked.id}/end`, { toOn, revision });
  expect(codesOf(await end('2026-11-01'))).toEqual(['exemption.ends-before-it-begins']);
  expect((await end('2026-11-20')).body).toMatchObject({ exemption: null });
  expect((await end('2026-11-20')).status).toBe(200);
  expect(codesOf(await end('2026-12-31', 2))).toEqual(['exemption.ended']);
  expect(await read()).toBeNull();
  expect(codesOf(await wish(own, { id: server.services.newId(), fromOn: '2026-11-20' }))).toEqual([
    'exemption.standing',
  ]);
  expect((await wish(own, { id: server.services.newId(), fromOn: '2026-11-21' })).status).toBe(200);
});

test('nobody decides about himself, and nobody types for another branch or another committee', async () => {
  const { branch, committee, wish, asked, path } = await branchWithMember();
  const mine = `/branches/${branch.id}/members/${branch.secretary.person.id}/exemption-wish`;
  const id = server.services.newId();
  expect((await branch.secretary.post(mine, { ...asked, id })).status).toBe(200);
  const step = { revision: 1, on: '2026-11-20', membersDue: 5, membersPresent: 5 };
  expect(codesOf(await branch.secretary.post(`/exemption-requests/${id}/branch`, step))).toEqual(['exemption.own']);
  const elsewhere = await scoredBranch(server, { committee });
  const stranger = await (await server.committee('邻县县委')).signedIn('department-officer');
  for (const answer of [
    await wish(elsewhere.recorder),
    await wish(branch.secretary),
    await wish(stranger),
    await branch.recorder.post(
      `${path.replace(/members.*/, '')}members/${server.services.newId()}/exemption-wish`,
      asked,
    ),
    await stranger.post(`/exemption-requests/${id}/department`, { revision: 1, on: '2026-11-20', document: '一' }),
    await stranger.post(`/exemption-requests/${server.services.newId()}/department`, {
      revision: 1,
      on: '2026-11-20',
      document: '一',
    }),
  ]) {
    expect({ status: answer.status, codes: codesOf(answer) }).toEqual({ status: 403, codes: ['access.denied'] });
  }
});
