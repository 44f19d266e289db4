import { expect, test } from 'vitest';
import { testServer } from '../testing/builders.ts';

const server = await testServer();

test('use adds up per role and month, and shows per person where five or more hold the role', async () => {
  const committee = await server.committee();
  const branchId = await committee.branch('青石村党支部');
  const members = [];
  for (let index = 0; index < 5; index += 1) members.push(await committee.signedIn('member', branchId));
  const secretary = await committee.signedIn('branch-secretary', branchId);
  const officer = await committee.signedIn('committee-officer');
  for (const member of members) await member.post('/use', { actions: 3, activeSeconds: 100 });
  await members[0]?.post('/use', { actions: 2, activeSeconds: 100 });
  await secretary.post('/use', { actions: 40, activeSeconds: 600 });
  const few = { people: null, actionsPerPerson: null, minutesPerPerson: null };
  expect((await officer.get('/use')).body).toEqual([
    { role: 'branch-secretary', month: '2026-11', ...few },
    { role: 'member', month: '2026-11', people: 6, actionsPerPerson: '2.8', minutesPerPerson: '1.7' },
  ]);
  expect((await secretary.get('/use')).body).toEqual([{ role: 'branch-secretary', month: '2026-11', ...few }]);
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

test('one’s own role is summed over the whole committee, so that a single branch’s five are enough to read', async () => {
  const committee = await server.committee();
  const secretaries = [];
  for (const name of ['东一党支部', '东二党支部', '东三党支部', '东四党支部', '东五党支部']) {
    secretaries.push(await committee.signedIn('branch-secretary', await committee.branch(name)));
  }
  for (const secretary of secretaries) await secretary.post('/use', { actions: 10, activeSeconds: 300 });
  expect((await secretaries[0]?.get('/use'))?.body).toEqual([
    { role: 'branch-secretary', month: '2026-11', people: 5, actionsPerPerson: '10.0', minutesPerPerson: '5.0' },
  ]);
});

test('another committee’s figures stay out, and members read none', async () => {
  const [here, there] = [await server.committee(), await server.committee('北原县委')];
  const member = await there.signedIn('member', await there.branch('西一党支部'));
  await member.post('/use', { actions: 3, activeSeconds: 100 });
  expect((await (await here.signedIn('committee-officer')).get('/use')).body).toEqual([]);
  expect((await member.get('/use')).status).toBe(403);
});
