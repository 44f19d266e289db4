import { expect, test } from 'vitest';
import type { Me } from '@xianfeng/contract';
import { type Client, codesOf, testPassword, testServer } from '../testing/builders.ts';

const server = await testServer();
const committee = await server.committee();
const branchId = await committee.branch('青石村党支部');

async function someone(): Promise<{ client: Client; username: string }> {
  const person = await committee.person('林照水', { branchId, bornOn: '1956-03-09' });
  const username = await committee.account(person.id);
  const client = server.client();
  await client.signIn(username, testPassword);
  return { client, username };
}

const change = (client: Client, current: string, next: string) => client.post('/session/password', { current, next });

test.each([
  ['林照水-Kiwi92', { what: 'name' }],
  ['青石村-Kiwi92x', { what: 'organization' }],
  ['云溪-Kiwi92xyz', { what: 'organization' }],
  ['Kiwi-19560309', { what: 'birth-date' }],
])('a password with what everybody knows of one (%s) is refused, saying what', async (next, facts) => {
  const { client } = await someone();
  const answer = await change(client, testPassword, next);
  expect(answer.body).toMatchObject({ code: 'password.contains-own', problems: [{ facts }] });
});

test('a password that everybody tries is refused', async () => {
  const { client } = await someone();
  expect(codesOf(await change(client, testPassword, 'P@ssw0rd2026'))).toEqual(['password.common']);
});

test('the last five passwords are refused, the sixth may come back', async () => {
  const { client, username } = await someone();
  const next = (number: number) => `Kiwi-tree-${number}7x`;
  const used = [testPassword];
  for (let number = 1; number <= 4; number += 1) {
    expect((await change(client, used.at(-1) ?? '', next(number))).status).toBe(200);
    used.push(next(number));
  }
  for (const former of used) {
    const answer = await change(client, used.at(-1) ?? '', former);
    expect([former, codesOf(answer)]).toEqual([former, ['password.used-before']]);
  }
  expect((await change(client, next(4), next(5))).status).toBe(200);
  expect((await change(client, next(5), testPassword)).status).toBe(200);
  const kept = await server.owner.query(
    'select 1 from former_password where account_id = (select id from account where username = $1)',
    [username],
  );
  expect(kept.rows).toHaveLength(4);
});

test('a one-time code in between does not make an old password new', async () => {
  const administrator = await committee.signedIn('system-administrator');
  const person = await committee.person('尤岚', { branchId });
  const username = await committee.account(person.id);
  const printed = await administrator.post('/accounts/codes', { people: [{ personId: person.id, revision: 1 }] });
  const [{ code } = { code: '' }] = printed.body as { code: string }[];
  const client = server.client();
  await client.signIn(username, code);
  expect(codesOf(await client.post('/session/password', { next: testPassword }))).toEqual(['password.used-before']);
});

test('after ninety days a new password is due before anything else; on the ninetieth it is not', async () => {
  const { client, username } = await someone();
  const setDaysAgo = (interval: string) =>
    server.owner.query(`update account set password_set_at = now() - interval '${interval}' where username = $1`, [
      username,
    ]);
  await setDaysAgo('89 days 23 hours');
  expect(((await client.get('/session')).body as Me).due).toBeNull();
  await setDaysAgo('90 days 1 minute');
  expect(((await client.get('/session')).body as Me).due).toBe('new-password');
  const early = await client.get('/organizations');
  expect([early.status, codesOf(early)]).toEqual([403, ['session.new-password-due']]);
  // An open session is not enough here: the old password is asked for.
  expect(codesOf(await client.post('/session/password', { next: 'Kiwi-tree-92x' }))).toEqual([
    'password.current-wrong',
  ]);
  expect(((await change(client, testPassword, 'Kiwi-tree-92x')).body as Me).due).toBeNull();
});
