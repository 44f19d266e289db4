import type { MobileMembers } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';
import { contactChecks } from './checks.ts';

const server = await testServer();
await learnCalendar(server);

async function awayMember() {
  setToday(server, '2026-06-01');
  const branch = await scoredBranch(server);
  const host = await scoredBranch(server, { committee: branch.committee, others: [] });
  const [, , member] = branch.members;
  if (member === undefined) throw new Error('The branch has a third member.');
  const path = `/branches/${branch.id}/members/${member.id}`;
  const asked = {
    id: server.services.newId(),
    sinceOn: '2026-05-20',
    hostBranchId: host.id,
    hostName: null,
    contactId: branch.recorder.person.id,
    appraisedBy: 'host',
  };
  const begin = (change: object = {}) => branch.secretary.post(`${path}/mobile`, { ...asked, ...change });
  const contact = (onDay: string) =>
    branch.recorder.post(`${path}/contacts`, { id: server.services.newId(), onDay, way: 'call' });
  const read = async (of = branch) =>
    (await of.secretary.get(`/branches/${of.id}/mobile-members`)).body as MobileMembers;
  return { branch, host, member, path, asked, begin, contact, read };
}

test.each([
  ['2026-11-19', []],
  ['2026-11-20', ['check.contact-half-year']],
  ['2028-05-19', ['check.contact-half-year']],
  ['2028-05-20', ['check.contact-two-years']],
])('without contact since 2026-05-20, on %s: %j', (today, expected) => {
  const kept = [{ personId: 'p', name: '方静姝', since: '2026-05-20' }];
  expect(contactChecks(kept, today).map(({ code }) => code)).toEqual(expected);
});

test('home and host see the member, who keeps contact and who appraises', async () => {
  const { begin, read, host, member } = await awayMember();
  expect((await begin()).status).toBe(200);
  expect((await begin()).status).toBe(200);
  expect((await read()).members).toMatchObject([
    { name: member.name, appraisedBy: 'host', isHosted: false, lastContactOn: null },
  ]);
  expect(await read(host)).toMatchObject({ members: [{ personId: member.id, isHosted: true }], checks: [] });
});

test('lost contact raises a check as a duty of the home branch, contact takes it away, and nothing else changes', async () => {
  const { begin, contact, read, branch, member } = await awayMember();
  await begin();
  setToday(server, '2026-11-25');
  const duties = (await branch.secretary.get(`/branches/${branch.id}/duties`)).body as {
    checks: { code: string }[];
    branch: { mobile: number };
  };
  expect(duties.checks).toMatchObject([
    { code: 'check.contact-half-year', facts: { memberId: member.id, since: '2026-05-20' } },
  ]);
  expect(duties.branch.mobile).toBe(1);
  expect((await contact('2026-11-24')).body).toMatchObject({ checks: [], members: [{ lastContactOn: '2026-11-24' }] });
  expect(codesOf(await contact('2026-11-26'))).toEqual(['affiliation.in-future']);
  const { rows } = await server.owner.query('select status, to_on from membership where person_id = $1', [member.id]);
  expect(rows).toEqual([{ status: 'full', to_on: null }]);
  expect((await read()).members).toHaveLength(1);
});

test('a host must be one of the two, contact is kept by somebody else of the branch, and once is enough', async () => {
  const { begin, branch, member, host } = await awayMember();
  expect(codesOf(await begin({ hostName: '外地党支部' }))).toEqual(['mobile.host-missing']);
  expect(codesOf(await begin({ hostBranchId: null }))).toEqual(['mobile.host-missing']);
  expect(codesOf(await begin({ hostBranchId: branch.id }))).toEqual(['mobile.host-missing']);
  expect(codesOf(await begin({ contactId: member.id }))).toEqual(['mobile.contact-not-here']);
  expect(codesOf(await begin({ contactId: host.recorder.person.id }))).toEqual(['mobile.contact-not-here']);
  expect((await begin({ hostBranchId: null, hostName: '外地党支部' })).status).toBe(200);
  expect(codesOf(await begin({ id: server.services.newId() }))).toEqual(['mobile.standing']);
});

test('back at home, or moved on, the member is mobile no more', async () => {
  const { begin, path, branch, read, member, host, asked } = await awayMember();
  await begin();
  expect(
    (await branch.secretary.post(`${path}/mobile/end`, { id: asked.id, untilOn: '2026-06-01' })).body,
  ).toMatchObject({
    members: [],
  });
  await begin({ id: server.services.newId(), sinceOn: '2026-06-01' });
  const officer = await branch.committee.signedIn('committee-officer');
  const letter = { id: server.services.newId(), toBranchId: host.id, onDay: '2026-06-01', document: '一号' };
  expect((await officer.post(`/branches/${branch.id}/members/${member.id}/transfer`, letter)).status).toBe(200);
  expect((await read()).members).toEqual([]);
});

test('a probation that will soon be over is a check of its branch', async () => {
  const { branch, member } = await awayMember();
  await server.owner.query(`update membership set status = 'probationary' where person_id = $1`, [member.id]);
  await server.owner.query(`update person set joined_on = '2025-06-30' where id = $1`, [member.id]);
  const checks = async (today: string) => {
    setToday(server, today);
    const { body } = await branch.secretary.get(`/branches/${branch.id}/duties`);
    return (body as { checks: { code: string; facts: object }[] }).checks;
  };
  expect(await checks('2026-05-30')).toEqual([]);
  expect(await checks('2026-05-31')).toMatchObject([{ code: 'check.probation-due', facts: { on: '2026-06-30' } }]);
});
