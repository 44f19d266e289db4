import type { Member } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
setToday(server, '2026-11-20');

async function branchWithMember() {
  const branch = await scoredBranch(server);
  const [, , member] = branch.members;
  if (member === undefined) throw new Error('The branch has a third member.');
  const path = `/branches/${branch.id}/members/${member.id}/exemptions`;
  const asked = { id: server.services.newId(), reason: 'long-illness', fromOn: '2026-11-02', toOn: null };
  const exempt = (change: object = {}) => branch.secretary.post(path, { ...asked, ...change });
  const end = (toOn: string, id = asked.id) => branch.secretary.post(`${path}/${id}/end`, { toOn });
  const read = async () => {
    const members = (await branch.secretary.get(`/branches/${branch.id}/members`)).body as Member[];
    return members.find(({ personId }) => personId === member.id);
  };
  const isExemptInSheet = async () => {
    const { body } = await branch.secretary.get(`/branches/${branch.id}/sheets/2026-11`);
    const { members } = body as { members: { id: string; exemptReason: string | null }[] };
    return members.find(({ id }) => id === member.id)?.exemptReason !== null;
  };
  return { branch, member, path, asked, exempt, end, read, isExemptInSheet };
}

test('a member the secretary exempts is not asked for scores, by list, sheet and own record', async () => {
  const { member, asked, exempt, read, isExemptInSheet, branch } = await branchWithMember();
  expect(await isExemptInSheet()).toBe(false);
  expect((await exempt()).body).toMatchObject({ personId: member.id, exemption: asked });
  expect((await read())?.exemption).toEqual(asked);
  expect(await isExemptInSheet()).toBe(true);
  const username = await branch.committee.account(member.id);
  const own = server.client();
  await own.signIn(username, 'Right-Horse-7');
  expect((await own.get('/me/member')).body).toMatchObject({ exemption: { reason: 'long-illness' } });
});

test('months scored before stay, and the year asks for stars instead of a ballot', async () => {
  const { branch, member, exempt } = await branchWithMember();
  await branch.finishMonth('2026-10', '9');
  setToday(server, '2026-11-20');
  expect((await exempt()).status).toBe(200);
  const card = await branch.secretary.get(`/members/${member.id}/card`);
  expect(card).toMatchObject({ status: 200, body: { member: { exempt: true } } });
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

test('the same twice, or many times at once, is one exemption; the id taken for another is refused', async () => {
  const { member, exempt, asked } = await branchWithMember();
  const answers = await Promise.all([exempt(), exempt(), exempt()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(codesOf(await exempt({ reason: 'age' }))).toEqual(['exemption.id-taken']);
  const { rows } = await server.owner.query('select id from exemption where person_id = $1', [member.id]);
  expect(rows).toEqual([{ id: asked.id }]);
});

test.each([
  ['overlapping one that stands', { fromOn: '2026-12-01' }, 'exemption.standing'],
  ['ending before it begins', { fromOn: '2026-12-02', toOn: '2026-12-01' }, 'exemption.ends-before-it-begins'],
  ['from an earlier year', { fromOn: '2025-12-31', toOn: '2026-01-31' }, 'exemption.before-year'],
])('an exemption %s is refused and changes nothing', async (_what, change, code) => {
  const { exempt, read, asked } = await branchWithMember();
  await exempt();
  expect(codesOf(await exempt({ id: server.services.newId(), ...change }))).toEqual([code]);
  expect((await read())?.exemption).toEqual(asked);
});

test('one that has ended makes room for the next from the day after', async () => {
  const { exempt, end, read } = await branchWithMember();
  await exempt({ fromOn: '2026-03-01' });
  expect((await end('2026-05-31')).body).toMatchObject({ exemption: null });
  const next = { id: server.services.newId(), reason: 'frailty' };
  expect(codesOf(await exempt({ ...next, fromOn: '2026-05-31' }))).toEqual(['exemption.standing']);
  expect((await exempt({ ...next, fromOn: '2026-06-01' })).status).toBe(200);
  expect((await read())?.exemption).toMatchObject({ reason: 'frailty', fromOn: '2026-06-01' });
});

test('an end before the beginning, after an earlier end, or of another member’s exemption is refused', async () => {
  const { exempt, end, branch, asked } = await branchWithMember();
  await exempt();
  expect(codesOf(await end('2026-11-01'))).toEqual(['exemption.ends-before-it-begins']);
  expect((await end('2026-11-30')).status).toBe(200);
  expect((await end('2026-11-30')).status).toBe(200);
  expect(codesOf(await end('2026-12-31'))).toEqual(['exemption.ended']);
  const other = `/branches/${branch.id}/members/${branch.recorder.person.id}/exemptions/${asked.id}/end`;
  expect(codesOf(await branch.secretary.post(other, { toOn: '2026-11-10' }))).toEqual(['access.denied']);
});

test('nobody takes himself out; the committee’s officer does it for the secretary', async () => {
  const { branch, asked } = await branchWithMember();
  const path = `/branches/${branch.id}/members/${branch.secretary.person.id}/exemptions`;
  expect(codesOf(await branch.secretary.post(path, asked))).toEqual(['exemption.own']);
  const officer = await branch.committee.signedIn('committee-officer');
  expect((await officer.post(path, asked)).status).toBe(200);
  expect(codesOf(await branch.secretary.post(`${path}/${asked.id}/end`, { toOn: '2026-12-01' }))).toEqual([
    'exemption.own',
  ]);
});

test('recorder, another branch’s secretary and unknown people are denied, and nothing is written', async () => {
  const { branch, member, path, asked } = await branchWithMember();
  const elsewhere = await scoredBranch(server, { committee: branch.committee });
  const unknown = `/branches/${branch.id}/members/${server.services.newId()}/exemptions`;
  const foreign = `/branches/${elsewhere.id}/members/${member.id}/exemptions`;
  for (const answer of [
    await branch.recorder.post(path, asked),
    await elsewhere.secretary.post(path, asked),
    await elsewhere.secretary.post(foreign, asked),
    await branch.secretary.post(unknown, asked),
  ]) {
    expect({ status: answer.status, codes: codesOf(answer) }).toEqual({ status: 403, codes: ['access.denied'] });
  }
  const { rows } = await server.owner.query('select from exemption where person_id = $1', [member.id]);
  expect(rows).toEqual([]);
});
