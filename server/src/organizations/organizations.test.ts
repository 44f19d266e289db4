import type { Organization, OrganizationPage } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { replay } from '@xianfeng/engine';
import { codesOf, type TestCommittee, testServer } from '../testing/builders.ts';
import { historyOf } from '../organization-tree/history.ts';

const server = await testServer();
const { newId } = server.services;
const decided = { on: '2026-11-01', document: '云委组〔2026〕12号' };

/** A county with two general branches, and an officer of the whole committee. */
async function county() {
  const committee = await server.committee();
  const east = await committee.branch('城东街道党总支', { kind: 'general-branch' });
  const west = await committee.branch('城西街道党总支', { kind: 'general-branch' });
  const branch = await committee.branch('东一党支部', { parentId: east });
  return { committee, east, west, branch, officer: await committee.signedIn('committee-officer') };
}

async function expectReplayed({ id }: TestCommittee): Promise<void> {
  await server.services.store.transaction(id, async (tx) => {
    const tree = replay(await historyOf(tx));
    const rows = await tx.organizations.list();
    expect(
      rows.map(({ id: each, name, parent_id, to_on, successor_ids }) => [
        each,
        name,
        parent_id,
        to_on === null,
        successor_ids,
      ]),
    ).toEqual(
      rows.map((row) => {
        const state = tree.get(row.id);
        return [row.id, state?.name, state?.parentId, state?.isOpen, state?.successorIds];
      }),
    );
  });
}

test('organizations are founded where one reaches, with a day and a document, in their order, once', async () => {
  const { committee, east, west, branch, officer } = await county();
  const asked = { id: newId(), parentId: east, kind: 'branch', name: '东二党支部', ...decided };
  const first = await officer.post('/organizations', asked);
  expect(first.body).toMatchObject({ id: asked.id, fromOn: '2026-11-01', toOn: null, revision: 1 });
  expect((await officer.post('/organizations', asked)).body).toEqual(first.body);
  const refusals = [
    { ...asked, id: newId() },
    { ...asked, id: newId(), name: '西二党支部', parentId: branch },
    { ...asked, id: newId(), name: '明天的党支部', on: '2026-11-21' },
    { ...asked, document: '另一份文件' },
  ];
  const codes = [];
  for (const body of refusals) codes.push(...codesOf(await officer.post('/organizations', body)));
  expect(codes).toEqual([
    'organization.name-taken',
    'organization.kind-misplaced',
    'organization.in-future',
    'organization.id-taken',
  ]);
  expect((await officer.post('/organizations', { ...asked, id: newId(), document: ' ' })).status).toBe(400);
  const secretary = await committee.signedIn('branch-secretary', branch);
  const denied = await secretary.post('/organizations', { ...asked, id: newId(), parentId: west, name: '新' });
  expect([denied.status, codesOf(denied)]).toEqual([403, ['access.denied']]);
  await expectReplayed(committee);
});

test('organizations are listed in the order of the tree, whichever was founded first', async () => {
  const { committee, east, west, officer } = await county();
  const found = async (parentId: string, name: string): Promise<void> => {
    await officer.post('/organizations', { id: newId(), parentId, kind: 'branch', name, ...decided });
  };
  await found(west, '西一党支部');
  await found(east, '东二党支部');
  const rows = await server.services.store.transaction(committee.id, (tx) => tx.organizations.list());
  expect(rows.slice(1).map(({ name }) => name)).toEqual([
    ...['城东街道党总支', '东一党支部', '东二党支部', '城西街道党总支', '西一党支部'],
  ]);
});

test('the tree and each organization can be shown as of a day, with the name and place of that day', async () => {
  const { committee, west, branch, officer } = await county();
  const act = (revision: number) => ({ actId: newId(), revision, document: '云委组〔2026〕3号' });
  const renamed = { ...act(1), name: '青石党支部', on: '2026-05-01' };
  expect((await officer.post(`/organizations/${branch}/name`, renamed)).body).toMatchObject({ name: '青石党支部' });
  await officer.post(`/organizations/${branch}/parent`, { ...act(2), parentId: west, on: '2026-06-01' });
  const shown = async (on: string) => {
    const list = (await officer.get(`/organizations?on=${on}`)).body as Organization[];
    const found = list.find(({ id }) => id === branch);
    return [found?.name, list.find(({ id }) => id === found?.parentId)?.name];
  };
  expect(await shown('2026-04-30')).toEqual(['东一党支部', '城东街道党总支']);
  expect(await shown('2026-05-31')).toEqual(['青石党支部', '城东街道党总支']);
  expect(await shown('2026-06-01')).toEqual(['青石党支部', '城西街道党总支']);
  expect(await shown('1999-12-31')).toEqual([undefined, undefined]);
  const page = (await officer.get(`/organizations/${branch}?on=2026-05-31`)).body as OrganizationPage;
  expect(page.path.map(({ name }) => name)).toEqual(['云溪县委', '城东街道党总支']);
  expect(page.history.map(({ act: name, changes }) => [name, changes[0]?.nameBefore])).toEqual([
    ['move', null],
    ['rename', '东一党支部'],
    ['found', null],
  ]);
  expect(codesOf(await officer.get(`/organizations/${branch}?on=1999-12-31`))).toEqual(['organization.not-yet']);
  await expectReplayed(committee);
});

test('of two who change the same organization one is told', async () => {
  const { committee, branch, officer } = await county();
  const other = await committee.signedIn('department-officer');
  const rename = (name: string) => ({ actId: newId(), revision: 1, name, ...decided });
  const answers = await Promise.all([
    officer.post(`/organizations/${branch}/name`, rename('甲党支部')),
    other.post(`/organizations/${branch}/name`, rename('乙党支部')),
  ]);
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  expect(answers.flatMap(codesOf)).toEqual(['organization.changed-meanwhile']);
});

test('officers change what lies below them, on both sides of a move, and everybody else changes nothing', async () => {
  const { committee, east, west, branch, officer } = await county();
  const within = await committee.person('任澄');
  await committee.appoint(within.id, 'committee-officer', { organizationId: east });
  const lower = server.client();
  await lower.signIn(await committee.account(within.id), 'Right-Horse-7');
  const act = { actId: newId(), revision: 1, ...decided };
  expect((await lower.post(`/organizations/${branch}/parent`, { ...act, parentId: west })).status).toBe(403);
  expect((await lower.post(`/organizations/${west}/close`, act)).status).toBe(403);
  expect((await lower.post(`/organizations/${branch}/name`, { ...act, name: '新名党支部' })).status).toBe(200);
  for (const role of ['department-officer', 'security-administrator', 'audit-administrator'] as const) {
    const client = await committee.signedIn(role);
    const closed = await client.post(`/organizations/${west}/close`, { ...act, actId: newId() });
    const read = await client.get(`/organizations/${west}`);
    expect([role, closed.status, read.status]).toEqual(
      {
        'department-officer': [role, 200, 200],
        'security-administrator': [role, 403, 200],
        'audit-administrator': [role, 403, 403],
      }[role],
    );
  }
  const foreign = await (await server.committee('临水县委')).branch('外支部');
  for (const id of [foreign, newId()]) {
    expect(codesOf(await officer.get(`/organizations/${id}`))).toEqual(['access.denied']);
    expect(codesOf(await officer.post(`/organizations/${id}/close`, { ...act, actId: newId() }))).toEqual([
      'access.denied',
    ]);
  }
});

test('city and province come to stand above the county by whoever may change the whole tree, and notices keep its name', async () => {
  const { committee, east, branch, officer } = await county();
  const city = { id: newId(), parentId: null, kind: 'municipal-committee', name: '临江市委', ...decided };
  expect((await officer.post('/organizations', city)).status).toBe(200);
  const province = { ...city, id: newId(), kind: 'provincial-committee', name: '某省委' };
  expect((await officer.post('/organizations', province)).status).toBe(200);
  const second = { ...city, id: newId(), parentId: city.id, kind: 'party-committee', name: '另一县委' };
  expect(codesOf(await officer.post('/organizations', second))).toEqual(['organization.second-committee']);
  const page = (await officer.get(`/organizations/${branch}`)).body as OrganizationPage;
  expect(page.path.map(({ name }) => name)).toEqual(['某省委', '临江市委', '云溪县委', '城东街道党总支']);
  const lower = await committee.person('任澄');
  await committee.appoint(lower.id, 'committee-officer', { organizationId: east });
  const client = server.client();
  await client.signIn(await committee.account(lower.id), 'Right-Horse-7');
  const rename = { actId: newId(), revision: 1, name: '临海市委', ...decided };
  expect((await client.post(`/organizations/${city.id}/name`, rename)).status).toBe(403);
  expect((await officer.post(`/organizations/${city.id}/name`, { ...rename, revision: 2 })).status).toBe(200);
  await expectReplayed(committee);
});
