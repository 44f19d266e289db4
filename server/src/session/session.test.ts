import { expect, test } from 'vitest';
import { greet } from './greet.ts';
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
    due: null,
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

test('after five wrong passwords a name is shut for everybody who tries it, and no other name is', async () => {
  const [locked, free] = [await committee.person('蒋望', { branchId }), await committee.person('阮青', { branchId })];
  const [lockedName, freeName] = [await committee.account(locked.id), await committee.account(free.id)];
  const tries = await Promise.all(Array.from({ length: 8 }, () => server.client().signIn(lockedName, 'wrong-Pass-1')));
  expect(tries.filter(({ status }) => status === 401)).toHaveLength(5);
  expect(tries.filter(({ status }) => status === 429)).toHaveLength(3);
  const right = await server.client().signIn(lockedName, testPassword);
  expect([right.status, codesOf(right)]).toEqual([429, ['session.locked']]);
  expect((await server.client().signIn(freeName, testPassword)).status).toBe(200);
});

test('the lock ends by itself after fifteen minutes', async () => {
  const person = await committee.person('邵平', { branchId });
  const username = await committee.account(person.id);
  for (let attempt = 0; attempt < 6; attempt += 1) await server.client().signIn(username, 'wrong-Pass-1');
  await server.owner.query("update auth_attempt set began_at = began_at - interval '16 minutes'");
  expect((await server.client().signIn(username, testPassword)).status).toBe(200);
});

test('a name that does not exist is locked like one that does', async () => {
  const statuses = [];
  for (let attempt = 0; attempt < 6; attempt += 1) {
    statuses.push((await server.client().signIn('ghost', 'wrong-Pass-1')).status);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
});

test('signing out ends the session, also for a copy of its cookie', async () => {
  const client = await committee.signedIn('recorder', branchId);
  const thief = server.client();
  thief.cookie = client.cookie;
  expect((await client.delete('/session')).status).toBe(200);
  expect((await thief.get('/session')).body).toBeNull();
  expect((await client.delete('/session')).status).toBe(200);
});

test.each([
  ['unused for half an hour', "updated_at = updated_at - interval '31 minutes'"],
  ['older than twelve hours, however busy', "expires_at = expires_at - interval '12 hours'"],
])('a session %s has ended', async (_name, change) => {
  const client = await committee.signedIn('recorder', branchId);
  await server.owner.query(
    `update auth_session set ${change} where user_id in (select id from account where person_id = $1)`,
    [client.person.id],
  );
  expect((await client.get('/session')).body).toBeNull();
});

test('a session in use stays, and its use is written down', async () => {
  const client = await committee.signedIn('recorder', branchId);
  const seen = `from auth_session where user_id in (select id from account where person_id = '${client.person.id}')`;
  await server.owner.query(
    `update auth_session set updated_at = updated_at - interval '29 minutes' where id in (select id ${seen})`,
  );
  expect((await client.get('/session')).body).not.toBeNull();
  const { rows } = await server.owner.query(`select now() - updated_at < interval '1 minute' as is_fresh ${seen}`);
  expect(rows).toEqual([{ is_fresh: true }]);
});

test('the session cookie is kept from scripts and other sites, and changes with each sign-in', async () => {
  const person = await committee.person('祝宁', { branchId });
  const username = await committee.account(person.id);
  const client = server.client();
  client.cookie = 'xianfeng.session_token=chosen-by-an-attacker';
  const { headers } = await client.signIn(username, testPassword);
  const cookie = String(headers['set-cookie']);
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie).toMatch(/Max-Age=43200/);
  expect(cookie).not.toMatch(/chosen-by-an-attacker/);
});

test('a forged or altered cookie is nobody', async () => {
  const client = await committee.signedIn('recorder', branchId);
  const [name = '', value = ''] = client.cookie.split('=', 2);
  const forged = server.client();
  forged.cookie = `${name}=${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`;
  expect((await forged.get('/session')).body).toBeNull();
});

test('a password is changed with the present one, and every other session ends', async () => {
  const person = await committee.person('尤岚', { branchId });
  const username = await committee.account(person.id);
  const [here, elsewhere] = [server.client(), server.client()];
  await here.signIn(username, testPassword);
  await elsewhere.signIn(username, testPassword);
  const refused = await here.post('/session/password', { current: 'Not-Mine-1', next: 'Better-Horse-8' });
  expect(codesOf(refused)).toEqual(['password.current-wrong']);
  const changed = await here.post('/session/password', { current: testPassword, next: 'Better-Horse-8' });
  expect([changed.status, (changed.body as { personId: string }).personId]).toEqual([200, person.id]);
  expect((await elsewhere.get('/session')).body).toBeNull();
  expect((await here.get('/session')).body).not.toBeNull();
  expect((await server.client().signIn(username, testPassword)).status).toBe(401);
  expect((await server.client().signIn(username, 'Better-Horse-8')).status).toBe(200);
});

test.each([
  ['short', 'Ab1-xyz'],
  ['of two kinds only', 'abcdefgh12'],
])('a password %s is refused with the rule', async (_name, next) => {
  const client = await committee.signedIn('recorder', branchId);
  const answer = await client.post('/session/password', { current: testPassword, next });
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({
    code: 'password.weak',
    problems: [{ facts: { charactersLeast: 10, kindsLeast: 3 } }],
  });
  expect((await client.get('/session')).body).not.toBeNull();
});

test('trying out weak passwords shuts nobody out', async () => {
  const client = await committee.signedIn('recorder', branchId);
  const change = (next: string) => client.post('/session/password', { current: testPassword, next });
  for (let attempt = 0; attempt < 7; attempt += 1) expect((await change('weak')).status).toBe(422);
  expect((await change('Strong-Horse-9')).status).toBe(200);
});

test('the greeting names the demo’s accounts; a real installation would keep them to itself', async () => {
  const secretary = await committee.signedIn('branch-secretary', branchId);
  const demo = (await server.client().get('/greeting')).body as { demoAccounts: { name: string }[] };
  expect(demo).toMatchObject({ isDemo: true, committee: '云溪县委' });
  expect(demo.demoAccounts.map(({ name }) => name)).toContain(secretary.person.name);
  expect(await greet({ ...server.services, isDemo: false })).toEqual({
    ok: true,
    value: {
      ...{ isDemo: false, committee: '云溪县委', demoAccounts: [], portal: null },
      passwordRule: { charactersLeast: 10, kindsLeast: 3, daysMost: 90 },
    },
  });
});
