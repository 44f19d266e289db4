import type { Role } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { type Client, testServer } from '../testing/builders.ts';
import { learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
setToday(server, '2026-11-20');

const branch = await scoredBranch(server);
const { committee, id } = branch;
const elsewhere = await committee.branch('第三党支部');
const foreign = await server.committee('邻县县委');
const someone = branch.members[2]?.id ?? '';

const roles = ['member', 'recorder', 'organization-officer', 'branch-secretary'] as const;
const inBranch = await clientsAt(id);
const inAnother = await clientsAt(elsewhere);
const above = { 'committee-officer': await committee.signedIn('committee-officer') };
const administrator = await committee.signedIn('system-administrator');
const foreignOfficer = await foreign.signedIn('committee-officer');

async function clientsAt(branchId: string): Promise<Readonly<Record<string, Client>>> {
  const clients = await Promise.all(
    roles.map(async (role) => [role, await committee.signedIn(role, branchId)] as const),
  );
  return Object.fromEntries(clients);
}

const scorers = ['recorder', 'branch-secretary'] as const;
const readers = ['recorder', 'organization-officer', 'branch-secretary', 'committee-officer'] as const;
const everybody = ['member', ...readers] as const;
const secretary = ['branch-secretary'] as const;
const keyers = ['recorder', 'organization-officer', 'branch-secretary'] as const;
const entryId = server.services.newId();

interface Act {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly who: readonly Role[];
  readonly body?: object;
}

/** Every act on a branch's year, and who may do it there. */
const acts: readonly Act[] = [
  { method: 'get', path: `/branches/${id}/sheets/2026-10`, who: readers },
  {
    method: 'post',
    path: `/branches/${id}/sheets/2026-10/cells`,
    who: scorers,
    body: { origin: 'keyed', cells: [{ memberId: someone, item: 'item-01', points: '11', reason: null, revision: 0 }] },
  },
  {
    method: 'post',
    path: `/branches/${id}/sheets/2026-10/pass`,
    who: secretary,
    body: { passedOn: '2026-11-01', membersDue: 5, membersPresent: 5 },
  },
  { method: 'get', path: `/branches/${id}/quarters/2026-Q4`, who: readers },
  { method: 'get', path: `/branches/${id}/entries`, who: readers },
  {
    method: 'post',
    path: `/branches/${id}/entries`,
    who: scorers,
    body: {
      id: server.services.newId(),
      subjectId: someone,
      item: 'gifts',
      occurredOn: '2026-10-01',
      document: '一号',
    },
  },
  {
    method: 'post',
    path: `/branches/${id}/entries/${entryId}/reverse`,
    who: secretary,
    body: { id: server.services.newId(), reason: '登记错误' },
  },
  { method: 'get', path: `/branches/${id}/paper-ballots/year-end`, who: keyers },
  {
    method: 'post',
    path: `/branches/${id}/paper-ballots/year-end/totals`,
    who: keyers,
    body: {
      heldOn: '2027-01-01',
      totals: [{ group: 'mass', memberId: someone, item: 'item-01', papers: 1, scored: 1, sum: '1' }],
    },
  },
  { method: 'post', path: `/branches/${id}/paper-ballots/year-end/finish`, who: keyers },
  { method: 'post', path: `/branches/${id}/paper-ballots/year-end/reopen`, who: keyers },
  { method: 'get', path: `/branches/${id}/notices`, who: everybody },
  { method: 'get', path: `/branches/${id}/notices/month/2026-10/draft`, who: readers },
  { method: 'post', path: `/branches/${id}/notices/month/2026-10`, who: secretary },
  { method: 'get', path: `/branches/${id}/year-end`, who: readers },
  {
    method: 'post',
    path: `/branches/${id}/year-end/direct-stars`,
    who: scorers,
    body: { memberId: someone, stars: 9 },
  },
  {
    method: 'post',
    path: `/branches/${id}/year-end/confirm`,
    who: secretary,
    body: { confirmedOn: '2026-11-20', membersDue: 3, membersPresent: 3 },
  },
  { method: 'get', path: `/members/${someone}/card`, who: readers },
  { method: 'get', path: `/branches/${id}/duties`, who: readers },
];

const ask = async (client: Client, method: 'get' | 'post', path: string, body?: object) =>
  (await (method === 'get' ? client.get(path) : client.post(path, body))).status;

test.each(acts)(
  '$method $path is for $who there and above, and for nobody else',
  async ({ method, path, who, body }) => {
    for (const [role, client] of Object.entries({ ...inBranch, ...above })) {
      const isAllowed = who.includes(role as Role);
      const status = await ask(client, method, path, body);
      expect({ role, isDenied: status === 403 }).toEqual({ role, isDenied: !isAllowed });
      expect(status).toBeLessThan(500);
    }
    const strangers = { ...inAnother, administrator, foreignOfficer };
    for (const [role, client] of Object.entries(strangers)) {
      expect({ role, status: await ask(client, method, path, body) }).toEqual({ role, status: 403 });
    }
    expect(await ask(server.client(), method, path, body)).toBe(401);
  },
);

test('nothing was written by all these tries', async () => {
  const { rows } = await server.owner.query(
    'select (select count(*)::int from score) + (select count(*)::int from ledger_entry) + (select count(*)::int from notice)' +
      ' + (select count(*)::int from paper_total) + (select count(*)::int from fact) + (select count(*)::int from rating_run) as written',
  );
  expect(rows).toEqual([{ written: 0 }]);
});
