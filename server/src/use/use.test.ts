import { expect, test } from 'vitest';
import { testServer } from '../testing/builders.ts';

const server = await testServer();

test('use adds up per role and month, and shows per person where five or more hold the role', async () => {
  const committee = await server.committee();
  const branchId = await committee.branch('青石村党支部');
  const members = [];
  for (let index = 0; index < 5; index += 1) members.push(await committee.signedIn('member', branchId));
  const secretary = await committee.signedIn('branch-secretary', branchId);
  for (const member of members) await member.post('/use', { actions: 3, activeSeconds: 100 });
  await members[0]?.post('/use', { actions: 2, activeSeconds: 100 });
  await secretary.post('/use', { actions: 40, activeSeconds: 600 });
  expect((await secretary.get('/use')).body).toEqual([
    { role: 'branch-secretary', month: '2026-11', people: null, actionsPerPerson: null, minutesPerPerson: null },
    { role: 'member', month: '2026-11', people: 6, actionsPerPerson: '2.8', minutesPerPerson: '1.7' },
  ]);
});

test('nothing in the counters says who it was', async () => {
  const { rows } = await server.owner.query(
    "select column_name from information_schema.columns where table_name = 'use_count' order by column_name",
  );
  expect(rows.map(({ column_name }) => column_name)).toEqual([
    'actions',
    'active_seconds',
    'branch_id',
    'committee_id',
    'month',
    'role',
  ]);
});

test('another branch’s figures stay out, and members read none', async () => {
  const committee = await server.committee();
  const [here, there] = [await committee.branch('东一党支部'), await committee.branch('西一党支部')];
  const member = await committee.signedIn('member', there);
  await member.post('/use', { actions: 3, activeSeconds: 100 });
  expect((await (await committee.signedIn('branch-secretary', here)).get('/use')).body).toEqual([]);
  expect((await member.get('/use')).status).toBe(403);
});
