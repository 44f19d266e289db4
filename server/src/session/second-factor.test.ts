import { setTimeout } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import type { Me, OwnSecurity } from '@xianfeng/contract';
import { codeAt } from '../accounts/totp.ts';
import { type Client, codesOf, testPassword, testServer } from '../testing/builders.ts';

const server = await testServer({ isReal: true });
const committee = await server.committee();
const branchId = await committee.branch('青石村党支部');

const present = () => Math.floor(Date.now() / 30_000);

// A step that ends in the middle of a test would make its codes those of the step before.
beforeEach(async () => {
  const left = 30_000 - (Date.now() % 30_000);
  if (left < 6000) await setTimeout(left);
});

interface Enrolled {
  readonly client: Client;
  readonly username: string;
  readonly personId: string;
  readonly seed: string;
  readonly backupCodes: readonly string[];
}

/** An officer who has set up a second factor, its code of the step before spent on that. */
async function enrolled(role: 'branch-secretary' | 'system-administrator' = 'branch-secretary'): Promise<Enrolled> {
  const person = await committee.person('甄诚', { branchId });
  await committee.appoint(person.id, role, {
    organizationId: role === 'branch-secretary' ? branchId : committee.rootId,
  });
  const username = await committee.account(person.id);
  const client = server.client();
  await client.signIn(username, testPassword);
  const { seed } = (await client.post('/me/second-factor')).body as { seed: string };
  const confirmed = await client.post('/me/second-factor/confirm', { code: codeAt(seed, present() - 1) });
  expect(confirmed.status).toBe(200);
  const { backupCodes } = confirmed.body as { backupCodes: string[] };
  return { client, username, personId: person.id, seed, backupCodes };
}

async function halfOpen(username: string): Promise<Client> {
  const client = server.client();
  expect(((await client.signIn(username, testPassword)).body as Me).due).toBe('second-factor');
  return client;
}

const give = (client: Client, code: string) => client.post('/session/second-factor', { code });

test('an officer without a second factor gets no further than setting one up; a member is in', async () => {
  const officer = server.client();
  const person = await committee.person('甄诚', { branchId });
  await committee.appoint(person.id, 'branch-secretary', { organizationId: branchId });
  const entered = await officer.signIn(await committee.account(person.id), testPassword);
  expect((entered.body as Me).due).toBe('enrolment');
  const early = await officer.get('/organizations');
  expect([early.status, codesOf(early)]).toEqual([403, ['session.enrolment-due']]);
  for (const role of ['member', 'recorder', 'review-panel'] as const) {
    const client = await committee.signedIn(role, branchId);
    expect(((await client.get('/session')).body as Me).due).toBeNull();
  }
  for (const role of ['system-administrator', 'security-administrator', 'audit-administrator'] as const) {
    const client = await committee.signedIn(role);
    expect(((await client.get('/session')).body as Me).due).toBe('enrolment');
  }
});

test('set up, it is asked for after the password, and nothing is allowed or told before', async () => {
  const { username, seed, client } = await enrolled();
  expect((await client.get('/organizations')).status).toBe(200);
  const half = await halfOpen(username);
  expect((await half.get('/session')).body).toMatchObject({ name: '', appointments: [], branch: null });
  for (const path of ['/organizations', '/me/security', `/branches/${branchId}/members`]) {
    const early = await half.get(path);
    expect([early.status, codesOf(early)]).toEqual([403, ['session.second-factor-due']]);
  }
  const password = await half.post('/session/password', { current: testPassword, next: 'Other-Horse-9' });
  expect(codesOf(password)).toEqual(['session.second-factor-due']);
  const before = half.cookie;
  expect((await give(half, codeAt(seed, present()))).body).toMatchObject({ due: null, username });
  expect((await half.get('/organizations')).status).toBe(200);
  const old = server.client();
  old.cookie = before;
  expect((await old.get('/session')).body).toBeNull();
});

test('TOTP reuse: a code accepted once is refused ever after, and so is every earlier one', async () => {
  const { username, seed } = await enrolled();
  const code = codeAt(seed, present());
  const [one, other] = [await halfOpen(username), await halfOpen(username)];
  const answers = await Promise.all([give(one, code), give(other, code)]);
  expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '422']);
  const late = await halfOpen(username);
  for (const used of [code, codeAt(seed, present() - 1)]) {
    expect(codesOf(await give(late, used))).toEqual(['second-factor.wrong']);
  }
  expect((await give(late, codeAt(seed, present() + 1))).status).toBe(200);
});

test('the code that set it up does not open the next session', async () => {
  const { username, seed } = await enrolled();
  expect((await give(await halfOpen(username), codeAt(seed, present() - 1))).status).toBe(422);
});

test('a phone whose clock is two steps off is refused, one step is not', async () => {
  const { username, seed } = await enrolled();
  const client = await halfOpen(username);
  expect((await give(client, codeAt(seed, present() + 3))).status).toBe(422);
  expect((await give(client, codeAt(seed, present() + 1))).status).toBe(200);
});

test('five wrong codes end the half-open session and shut its door, not the one of a browser known before', async () => {
  const { username, seed, client: known } = await enrolled();
  const attacker = await halfOpen(username);
  for (let index = 0; index < 5; index += 1) expect((await give(attacker, '000000')).status).toBe(422);
  expect(codesOf(await give(attacker, codeAt(seed, present())))).toEqual(['session.locked']);
  expect((await attacker.get('/session')).body).toBeNull();
  const again = await halfOpen(username);
  expect((await give(again, codeAt(seed, present()))).status).toBe(429);
  await known.delete('/session');
  await known.signIn(username, testPassword);
  expect((await give(known, codeAt(seed, present()))).status).toBe(200);
});

test('each of ten backup codes opens once, however it is typed', async () => {
  const { username, backupCodes } = await enrolled();
  expect(new Set(backupCodes).size).toBe(10);
  const [first = '', second = ''] = backupCodes;
  expect((await give(await halfOpen(username), first.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
  const client = await halfOpen(username);
  expect((await give(client, first)).status).toBe(422);
  expect((await give(client, second)).status).toBe(200);
  expect((await client.get('/me/security')).body).toMatchObject({ secondFactor: { isSet: true, backupCodesLeft: 8 } });
});

test('new backup codes take the password and make the old ones worthless', async () => {
  const { client, username, backupCodes } = await enrolled();
  expect(codesOf(await client.post('/me/backup-codes', { password: 'Wrong-Pass-1' }))).toEqual([
    'password.current-wrong',
  ]);
  const renewed = (await client.post('/me/backup-codes', { password: testPassword })).body as { backupCodes: string[] };
  expect(renewed.backupCodes).toHaveLength(10);
  const half = await halfOpen(username);
  expect((await give(half, backupCodes[0] ?? '')).status).toBe(422);
  expect((await give(half, renewed.backupCodes[0] ?? '')).status).toBe(200);
});

test('the seed is sealed in the database, and another account’s cannot be put in its place', async () => {
  const [one, other] = [await enrolled(), await enrolled()];
  const { rows } = await server.owner.query<{ seed_sealed: Buffer }>('select seed_sealed from second_factor');
  for (const { seed_sealed } of rows) expect(seed_sealed.toString('latin1')).not.toContain(one.seed);
  await server.owner.query(
    `update second_factor set seed_sealed = (select seed_sealed from second_factor join account on id = account_id
     where username = $1) where account_id = (select id from account where username = $2)`,
    [one.username, other.username],
  );
  expect((await give(await halfOpen(other.username), codeAt(one.seed, present()))).status).toBe(500);
});

test('a second begin before the first is confirmed gives a new seed; after it none', async () => {
  const person = await committee.person('甄诚', { branchId });
  await committee.appoint(person.id, 'branch-secretary', { organizationId: branchId });
  const client = server.client();
  await client.signIn(await committee.account(person.id), testPassword);
  const first = (await client.post('/me/second-factor')).body as { seed: string; address: string };
  const second = (await client.post('/me/second-factor')).body as { seed: string };
  expect(first.address).toContain(`secret=${first.seed}`);
  const old = await client.post('/me/second-factor/confirm', { code: codeAt(first.seed, present()) });
  expect(codesOf(old)).toEqual(['second-factor.wrong']);
  expect((await client.post('/me/second-factor/confirm', { code: codeAt(second.seed, present()) })).status).toBe(200);
  expect(codesOf(await client.post('/me/second-factor', { password: testPassword }))).toEqual([
    'second-factor.set-already',
  ]);
});

test('setting it up ends every other session and changes this one’s token', async () => {
  const person = await committee.person('甄诚', { branchId });
  const username = await committee.account(person.id);
  const [here, elsewhere] = [server.client(), server.client()];
  await here.signIn(username, testPassword);
  await elsewhere.signIn(username, testPassword);
  const before = here.cookie;
  const { seed } = (await here.post('/me/second-factor', { password: testPassword })).body as { seed: string };
  await here.post('/me/second-factor/confirm', { code: codeAt(seed, present()) });
  expect(here.cookie).not.toBe(before);
  expect((await here.get('/organizations')).status).toBe(200);
  expect((await elsewhere.get('/session')).body).toBeNull();
});

test('who may do without takes it away with the password; an officer cannot', async () => {
  const officer = await enrolled();
  const refused = await officer.client.post('/me/second-factor/remove', { password: testPassword });
  expect(codesOf(refused)).toEqual(['second-factor.demanded']);
  const member = await committee.signedIn('member', branchId);
  const { seed } = (await member.post('/me/second-factor', { password: testPassword })).body as { seed: string };
  await member.post('/me/second-factor/confirm', { code: codeAt(seed, present()) });
  const wrong = await member.post('/me/second-factor/remove', { password: 'Wrong-Pass-1' });
  expect(codesOf(wrong)).toEqual(['password.current-wrong']);
  const removed = await member.post('/me/second-factor/remove', { password: testPassword });
  expect((removed.body as OwnSecurity).secondFactor).toMatchObject({ isSet: false, isDemanded: false });
});

test('a lost device is reset by the system administrator: a one-time code, a password, a new second factor', async () => {
  const administrator = await enrolled('system-administrator');
  const lost = await enrolled();
  expect(
    codesOf(
      await administrator.client.post(`/accounts/${administrator.personId}/second-factor/reset`, { revision: 1 }),
    ),
  ).toEqual(['account.own']);
  const reset = await administrator.client.post(`/accounts/${lost.personId}/second-factor/reset`, { revision: 1 });
  const { code } = reset.body as { code: string };
  expect((await lost.client.get('/session')).body).toBeNull();
  expect((await server.client().signIn(lost.username, testPassword)).status).toBe(401);
  const client = server.client();
  expect((await client.signIn(lost.username, code)).body).toMatchObject({ due: 'password' });
  const set = await client.post('/session/password', { next: 'Other-Horse-9' });
  expect((set.body as Me).due).toBe('enrolment');
});

test('a new one-time code alone does not get past the second factor', async () => {
  const administrator = await enrolled('system-administrator');
  const { personId, username, seed } = await enrolled();
  const printed = await administrator.client.post('/accounts/codes', { people: [{ personId, revision: 1 }] });
  const [{ code } = { code: '' }] = printed.body as { code: string }[];
  const client = server.client();
  expect((await client.signIn(username, code)).body).toMatchObject({ due: 'second-factor' });
  expect((await give(client, codeAt(seed, present()))).body).toMatchObject({ due: 'password' });
});
