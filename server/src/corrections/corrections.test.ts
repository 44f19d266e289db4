import type { Correction } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;

async function branch() {
  const committee = await server.committee();
  const branchId = await committee.branch('青石村党支部');
  const member = await committee.signedIn('member', branchId);
  const secretary = await committee.signedIn('branch-secretary', branchId);
  const request = async (more: object = {}) =>
    member.post('/me/corrections', { id: newId(), kind: 'identity', wanted: '出生日期应为 1980-05-02', ...more });
  return { committee, branchId, member, secretary, request };
}

test('a request gets the next number of the register and is due after fifteen working days', async () => {
  const { request, member } = await branch();
  const [first, second] = [(await request()).body as Correction, (await request()).body as Correction];
  expect([first.number, second.number]).toEqual([1, 2]);
  // From Friday, 20 November: fifteen working days end on Friday, 11 December 2026.
  expect(first).toMatchObject({
    requestedOn: '2026-11-20',
    dueOn: '2026-12-11',
    outcome: null,
    branch: '青石村党支部',
  });
  expect(((await member.get('/me/corrections')).body as Correction[]).map(({ number }) => number)).toEqual([2, 1]);
});

test('the same request twice is one; its id with other words is refused', async () => {
  const { request, member } = await branch();
  const id = newId();
  await request({ id });
  expect((await request({ id })).status).toBe(200);
  expect(codesOf(await request({ id, wanted: '别的' }))).toEqual(['correction.id-taken']);
  expect((await member.get('/me/corrections')).body).toHaveLength(1);
});

test('the secretary accepts, or refuses with reasons; a refusal without any is not taken', async () => {
  const { request, secretary, member } = await branch();
  const [one, other] = [(await request()).body as Correction, (await request()).body as Correction];
  const answer = (id: string, body: object) => secretary.post(`/corrections/${id}/answer`, body);
  expect(codesOf(await answer(one.id, { outcome: 'refused', reason: ' ' }))).toEqual(['correction.reason-missing']);
  expect((await answer(one.id, { outcome: 'refused', reason: '户口簿上是 1 日' })).status).toBe(200);
  expect((await answer(other.id, { outcome: 'accepted', reason: null })).body).toMatchObject({
    outcome: 'accepted',
    answeredBy: secretary.person.name,
    answeredOn: '2026-11-20',
  });
  expect((await answer(other.id, { outcome: 'accepted', reason: null })).status).toBe(200);
  const own = (await member.get('/me/corrections')).body as Correction[];
  expect(own.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['accepted', null],
    ['refused', '户口簿上是 1 日'],
  ]);
});

test('of two who answer, the first one’s answer stands and the other is told', async () => {
  const { committee, request, secretary } = await branch();
  const { id } = (await request()).body as Correction;
  const officer = await committee.signedIn('department-officer');
  expect((await officer.post(`/corrections/${id}/answer`, { outcome: 'accepted', reason: null })).status).toBe(200);
  const late = await secretary.post(`/corrections/${id}/answer`, { outcome: 'refused', reason: '不对' });
  expect([late.status, codesOf(late)]).toEqual([409, ['correction.changed-meanwhile']]);
});

test('a secretary answers neither another branch’s requests nor their own; unknown ids answer like foreign ones', async () => {
  const { committee, request, secretary } = await branch();
  const { id } = (await request()).body as Correction;
  const elsewhere = await committee.signedIn('branch-secretary', await committee.branch('白石村党支部'));
  const yes = { outcome: 'accepted', reason: null };
  expect((await elsewhere.get('/corrections')).body).toEqual({ rows: [], next: null, count: 0 });
  expect(codesOf(await elsewhere.post(`/corrections/${id}/answer`, yes))).toEqual(['access.denied']);
  expect(codesOf(await elsewhere.post(`/corrections/${newId()}/answer`, yes))).toEqual(['access.denied']);
  const own = await secretary.post('/me/corrections', { id: newId(), kind: 'phone', wanted: '换号了' });
  const ownId = (own.body as Correction).id;
  expect(codesOf(await secretary.post(`/corrections/${ownId}/answer`, yes))).toEqual(['correction.own']);
});
