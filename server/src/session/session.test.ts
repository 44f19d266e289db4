import { expect, test } from 'vitest';
import { codesOf, testPassword, testServer } from '../testing/builders.ts';

const server = await testServer();
const committee = await server.committee();
const branchId = await committee.branch('青石村党支部');

test('a name and its password open a session that says who and where one is', async () => {
  const secretary = await committee.signedIn('branch-secretary', branchId);
  const { status, body } = await secretary.get('/session');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    personId: secretary.person.id,
    appointments: [{ role: 'branch-secretary', organization: { id: branchId, name: '青石村党支部', kind: 'branch' } }],
    branch: { id: branchId },
    year: 2026,
    today: '2026-11-20',
    isDemo: true,
    mustSetPassword: false,
  });
});

test('a wrong password and an unknown name answer alike, and nobody is in', async () => {
  const person = await committee.person('林素', { branchId });
  const username = await committee.account(person.id);
  const client = server.client();
  const wrong = await client.signIn(username, 'not-this-1');
  const unknown = await client.signIn('nobody-here', 'not-this-1');
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(wrong.body).toEqual(unknown.body);
  expect((await client.get('/session')).body).toBeNull();
});
