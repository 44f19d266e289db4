import type { Organization } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from './testing/builders.ts';

const server = await testServer();
const { newId } = server.services;

/** Two general branches with a branch each, and one directly under the committee. */
async function county() {
  const committee = await server.committee();
  const general = await committee.branch('东乡党总支', { kind: 'general-branch' });
  const otherGeneral = await committee.branch('西乡党总支', { kind: 'general-branch' });
  const east = await committee.branch('东一党支部', { parentId: general });
  const west = await committee.branch('西一党支部', { parentId: otherGeneral });
  const direct = await committee.branch('机关党支部');
  return { committee, general, otherGeneral, east, west, direct };
}

test('organizations show as far as one reaches, with the way up for orientation', async () => {
  const { committee, general, otherGeneral, east, west, direct } = await county();
  const seen = async (client: { get(path: string): Promise<{ body: unknown }> }) =>
    ((await client.get('/organizations')).body as Organization[]).map(({ id }) => id);
  expect(await seen(await committee.signedIn('branch-secretary', east))).toEqual([committee.rootId, general, east]);
  expect(await seen(await committee.signedIn('member', direct))).toEqual([committee.rootId, direct]);
  const township = await committee.person('任澄');
  await committee.appoint(township.id, 'committee-officer', { organizationId: general });
  const officer = server.client();
  await officer.signIn(await committee.account(township.id), 'Right-Horse-7');
  expect(await seen(officer)).toEqual([committee.rootId, general, east]);
  const all = await seen(await committee.signedIn('committee-officer'));
  expect(all).toHaveLength(6);
  expect(all).toEqual(expect.arrayContaining([otherGeneral, west]));
});

test('counts of members show only where one reaches', async () => {
  const { committee, east } = await county();
  const secretary = await committee.signedIn('branch-secretary', east);
  const rows = (await secretary.get('/organizations')).body as Organization[];
  expect(rows.map(({ memberCount }) => memberCount)).toEqual([null, null, 1]);
});

test('a foreign, another committee’s and a made-up branch answer alike', async () => {
  const [own, other] = [await county(), await county()];
  const secretary = await own.committee.signedIn('branch-secretary', own.east);
  const officer = await own.committee.signedIn('committee-officer');
  const expected = { status: 403, codes: ['access.denied'] };
  const ask = async (client: typeof officer, branchId: string) => {
    const answer = await client.get(`/branches/${branchId}/members`);
    return { status: answer.status, codes: codesOf(answer) };
  };
  for (const branchId of [own.west, own.committee.rootId, other.east, newId()]) {
    expect(await ask(secretary, branchId)).toEqual(expected);
  }
  for (const branchId of [other.east, newId()]) expect(await ask(officer, branchId)).toEqual(expected);
  expect((await officer.get(`/branches/${own.west}/members`)).status).toBe(200);
});

test('a general branch’s officer reaches the branches below and no other', async () => {
  const { committee, general, east, west } = await county();
  const person = await committee.person('任澄');
  await committee.appoint(person.id, 'committee-officer', { organizationId: general });
  const officer = server.client();
  await officer.signIn(await committee.account(person.id), 'Right-Horse-7');
  expect((await officer.get(`/branches/${east}/members`)).status).toBe(200);
  expect((await officer.get(`/branches/${west}/members`)).status).toBe(403);
});

test('a role counts from its first to its last day only', async () => {
  const { committee, east } = await county();
  for (const [fromOn, toOn, status] of [
    ['2026-11-20', '2026-11-20', 200],
    ['2026-11-21', '2026-12-31', 403],
    ['2025-01-01', '2026-11-19', 403],
  ] as const) {
    const person = await committee.person('祝宁', { branchId: east });
    await committee.appoint(person.id, 'recorder', { organizationId: east, fromOn, toOn });
    const client = server.client();
    await client.signIn(await committee.account(person.id), 'Right-Horse-7');
    expect((await client.get(`/branches/${east}/members`)).status).toBe(status);
  }
});

test('members see what is stored about themselves and about nobody else', async () => {
  const { committee, east } = await county();
  const member = await committee.signedIn('member', east);
  expect((await member.get('/me/member')).body).toMatchObject({ personId: member.person.id, name: '甄世安' });
  expect((await member.get(`/branches/${east}/members`)).status).toBe(403);
  const officer = await committee.signedIn('committee-officer');
  expect((await officer.get('/me/member')).body).toBeNull();
});

test('members are listed by surname strokes, the same each time', async () => {
  const { committee, east } = await county();
  for (const name of ['魏明', '丁一', '王二', '王二', '安心', '李三']) await committee.person(name, { branchId: east });
  const officer = await committee.signedIn('committee-officer');
  const names = async () =>
    (await officer.get(`/branches/${east}/members`)).body as { name: string; personId: string }[];
  const listed = await names();
  expect(listed.map(({ name }) => name)).toEqual(['丁一', '王二', '王二', '安心', '李三', '魏明']);
  expect(await names()).toEqual(listed);
});
