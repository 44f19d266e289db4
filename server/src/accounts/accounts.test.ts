import { expect, test } from 'vitest';
import type { Account, Me, OwnSecurity, PrintedCode } from '@xianfeng/contract';
import { renewAtConsole } from './renew-at-console.ts';
import { codesOf, testPassword, testServer } from '../testing/builders.ts';

const server = await testServer();
const committee = await server.committee();
const branchId = await committee.branch('青石村党支部');
const administrator = await committee.signedIn('system-administrator');
const { newId } = server.services;

/** The whole list that is asked for, part by part. */
async function listed(asked: object, by = administrator): Promise<Account[]> {
  const rows: Account[] = [];
  let next: string | null = null;
  do {
    const answer = await by.post('/accounts/search', { ...asked, ...(next === null ? {} : { after: next }) });
    const part = answer.body as { rows: Account[]; next: string | null };
    rows.push(...part.rows);
    next = part.next;
  } while (next !== null);
  return rows;
}

/** Everybody as the list has them now. */
async function seen(...personIds: string[]) {
  const accounts = await listed({});
  return personIds.map((personId) => ({
    personId,
    revision: accounts.find((account) => account.personId === personId)?.revision ?? 0,
  }));
}

async function printFor(...personIds: string[]): Promise<PrintedCode[]> {
  const answer = await administrator.post('/accounts/codes', { people: await seen(...personIds) });
  expect(answer.status).toBe(200);
  return answer.body as PrintedCode[];
}

async function only(personIds: string[]): Promise<PrintedCode> {
  const [printed] = await printFor(...personIds);
  if (printed === undefined) throw new Error('One code was asked for.');
  return printed;
}

test('a printed code opens an account once, and nothing is allowed before a password is set', async () => {
  const person = await committee.person('卢溪', { branchId });
  const { username, code } = await only([person.id]);
  const client = server.client();
  expect((await client.signIn(username, code.toLowerCase().replaceAll('-', ' '))).body).toMatchObject({
    due: 'password',
  });
  expect((await server.client().signIn(username, code)).status).toBe(401);
  const early = await client.get('/organizations');
  expect([early.status, codesOf(early)]).toEqual([403, ['session.password-due']]);
  const set = await client.post('/session/password', { current: code, next: 'Quiet-River-3' });
  expect(set.body).toMatchObject({ due: null, personId: person.id });
  expect((await client.get('/organizations')).status).toBe(200);
  expect((await server.client().signIn(username, 'Quiet-River-3')).status).toBe(200);
});

test('five people with one code at the same moment: one gets in', async () => {
  const person = await committee.person('于山', { branchId });
  const { username, code } = await only([person.id]);
  const tries = await Promise.all(Array.from({ length: 5 }, () => server.client().signIn(username, code)));
  expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('a code is refused after fourteen days', async () => {
  const person = await committee.person('白若', { branchId });
  const { username, code, expiresAt } = await only([person.id]);
  const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(13.9);
  expect(days).toBeLessThanOrEqual(14);
  await server.owner.query("update account set code_expires_at = now() - interval '1 second' where username = $1", [
    username,
  ]);
  const client = server.client();
  const late = await client.signIn(username, code);
  expect([late.status, codesOf(late)]).toEqual([422, ['session.code-expired']]);
  expect((await client.get('/session')).body).toBeNull();
});

test('a new code takes the place of a password and ends its sessions', async () => {
  const member = await committee.signedIn('member', branchId);
  const { username, code } = await only([member.person.id]);
  expect((await member.get('/session')).body).toBeNull();
  expect((await server.client().signIn(username, code)).status).toBe(200);
});

test('codes for three hundred people are printed at once, each with a name of its own', async () => {
  const people = [];
  for (let index = 0; index < 300; index += 1) people.push(await committee.person(`丁${index}`, { branchId }));
  const printed = await printFor(...people.map(({ id }) => id));
  expect(new Set(printed.map(({ username }) => username)).size).toBe(300);
  expect(new Set(printed.map(({ code }) => code)).size).toBe(300);
  for (const { code } of printed)
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
});

test('one unknown person refuses all codes, and another committee’s is as unknown as a made-up one', async () => {
  const foreign = await (await server.committee('临水县委')).person('外人');
  const person = await committee.person('江晚', { branchId });
  for (const unknown of [newId(), foreign.id]) {
    const answer = await administrator.post('/accounts/codes', { people: await seen(person.id, unknown) });
    expect([answer.status, codesOf(answer)]).toEqual([403, ['access.denied']]);
  }
  const { rows } = await server.owner.query('select from account where person_id = any ($1)', [
    [person.id, foreign.id],
  ]);
  expect(rows).toHaveLength(0);
});

test('a closed account lets nobody in, keeps nobody in, and can be opened anew', async () => {
  const member = await committee.signedIn('member', branchId);
  const path = `/accounts/${member.person.id}/close`;
  expect((await administrator.post(path, { revision: 1 })).body).toMatchObject({ state: 'closed', username: null });
  expect((await administrator.post(path, { revision: 1 })).body).toMatchObject({ state: 'closed' });
  expect((await member.get('/session')).body).toBeNull();
  expect(codesOf(await administrator.post(`/accounts/${administrator.person.id}/close`, { revision: 1 }))).toEqual([
    'account.own',
  ]);
  const { username, code } = await only([member.person.id]);
  expect((await server.client().signIn(username, code)).status).toBe(200);
});

test('only the system administrator sees or opens accounts', async () => {
  for (const role of ['member', 'recorder', 'branch-secretary'] as const) {
    const client = await committee.signedIn(role, branchId);
    const answers = [
      await client.post('/accounts/search'),
      await client.post('/accounts/codes', { people: [{ personId: newId(), revision: 0 }] }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  }
  const officer = await committee.signedIn('committee-officer');
  expect((await officer.post('/accounts/search')).status).toBe(403);
  expect((await server.client().post('/accounts/search')).status).toBe(401);
});

test('the list shows everybody of a branch, with or without an account', async () => {
  const quiet = await committee.branch('静安党支部');
  const [one, other] = [
    await committee.person('丁一', { branchId: quiet }),
    await committee.person('王二', { branchId: quiet }),
  ];
  await printFor(other.id);
  expect(await listed({ branchId: quiet })).toMatchObject([
    { personId: one.id, branch: '静安党支部', state: 'none', username: null, appointments: [] },
    { personId: other.id, state: 'code-printed', username: expect.stringMatching(/^\d{6}$/) },
  ]);
});

test('a suspended account lets nobody in and keeps nobody in; lifted, it is as it was', async () => {
  const secretary = await committee.signedIn('branch-secretary', branchId);
  const { username } = (await secretary.get('/session')).body as Me;
  const path = `/accounts/${secretary.person.id}`;
  const suspended = await administrator.post(`${path}/suspend`, { revision: 1 });
  expect(suspended.body).toMatchObject({
    state: 'suspended',
    appointments: [{ role: 'branch-secretary', toOn: null }],
  });
  expect((await secretary.get('/session')).body).toBeNull();
  expect(codesOf(await server.client().signIn(username, testPassword))).toEqual(['session.suspended']);
  expect((await server.client().signIn(username, 'Wrong-Pass-1')).status).toBe(401);
  expect((await administrator.post(`${path}/resume`, { revision: 2 })).body).toMatchObject({ state: 'active' });
  expect((await server.client().signIn(username, testPassword)).body).toMatchObject({ due: null });
  expect(codesOf(await administrator.post(`/accounts/${administrator.person.id}/suspend`, { revision: 1 }))).toEqual([
    'account.own',
  ]);
});

test('an account nobody used for ninety days is dormant, and all such are suspended at one stroke', async () => {
  const own = await server.committee('临水县委');
  const system = await own.signedIn('system-administrator');
  const [used, unused, early] = [await own.person('曲明'), await own.person('荀言'), await own.person('卢溪')];
  for (const { id } of [used, unused, early]) await own.account(id);
  const age = (personId: string, column: string, interval: string) =>
    server.owner.query(`update account set ${column} = now() - interval '${interval}' where person_id = $1`, [
      personId,
    ]);
  for (const { id } of [used, unused]) await age(id, 'ready_at', '200 days');
  await age(used.id, 'entered_at', '89 days');
  await age(unused.id, 'entered_at', '91 days');
  await age(early.id, 'ready_at', '89 days');
  await age(system.person.id, 'ready_at', '200 days');
  await age(system.person.id, 'entered_at', '91 days');
  expect(
    (await listed({}, system))
      .filter(({ isDormant }) => isDormant)
      .map(({ personId }) => personId)
      .toSorted(),
  ).toEqual([unused.id, system.person.id].toSorted());
  expect((await listed({ state: 'dormant' }, system)).map(({ personId }) => personId).toSorted()).toEqual(
    [unused.id, system.person.id].toSorted(),
  );
  expect((await system.post('/accounts/suspend-dormant')).body).toEqual({ suspended: 1 });
  const suspended = await listed({ state: 'suspended' }, system);
  expect(suspended.map(({ personId, state }) => [personId, state])).toEqual([[unused.id, 'suspended']]);
  expect((await system.post(`/accounts/${unused.id}/resume`, { revision: 2 })).body).toMatchObject({
    state: 'active',
    isDormant: false,
  });
});

test('one’s own sessions are listed without addresses, and ended singly or all but this one', async () => {
  const person = await committee.person('邵平', { branchId });
  const username = await committee.account(person.id);
  const [here, phone, office] = [server.client(), server.client(), server.client()];
  for (const client of [here, phone, office]) await client.signIn(username, testPassword);
  const list = async () => ((await here.get('/me/security')).body as OwnSecurity).sessions;
  const sessions = await list();
  expect([sessions.length, sessions.filter(({ isThis }) => isThis).length]).toEqual([3, 1]);
  expect(Object.keys(sessions[0] ?? {}).toSorted()).toEqual([
    'begunAt',
    'browser',
    'enteredBy',
    'id',
    'isThis',
    'usedAt',
  ]);
  const own = sessions.find(({ isThis }) => isThis)?.id ?? '';
  const another = sessions.find(({ isThis }) => !isThis)?.id ?? '';
  for (const guess of [{}, { password: 'Wrong-Pass-1' }]) {
    expect(codesOf(await here.post(`/me/sessions/${another}/end`, guess))).toEqual(['password.current-wrong']);
    expect(codesOf(await here.post('/me/sessions/end-others', guess))).toEqual(['password.current-wrong']);
  }
  expect(await list()).toHaveLength(3);
  const proof = { password: testPassword };
  expect((await here.post(`/me/sessions/${another}/end`, proof)).status).toBe(200);
  // Its own is ended by signing out, and somebody else's is none of theirs.
  await here.post(`/me/sessions/${own}/end`, proof);
  const stranger = await committee.signedIn('recorder', branchId);
  await stranger.post(`/me/sessions/${own}/end`, proof);
  expect(await list()).toHaveLength(2);
  await here.post('/me/sessions/end-others', proof);
  expect(await list()).toMatchObject([{ isThis: true }]);
  expect((await phone.get('/session')).body).toBeNull();
  expect((await office.get('/session')).body).toBeNull();
});

test('the system administrator signs somebody out everywhere, and they may sign in again', async () => {
  const person = await committee.person('蒋望', { branchId });
  const username = await committee.account(person.id);
  const client = server.client();
  await client.signIn(username, testPassword);
  expect((await administrator.post(`/accounts/${person.id}/sessions/end`)).status).toBe(200);
  expect((await client.get('/session')).body).toBeNull();
  expect((await client.signIn(username, testPassword)).status).toBe(200);
  const nobody = await committee.person('阮青', { branchId });
  expect(codesOf(await administrator.post(`/accounts/${nobody.id}/sessions/end`))).toEqual(['account.none']);
});

test('at the machine’s console a system administrator gets a new code, nobody else does, and the trail says so', async () => {
  const { username } = (await administrator.get('/session')).body as Me;
  const renewed = await renewAtConsole(server.services, username);
  if (!renewed.ok) throw new Error('A code was asked for.');
  expect((await administrator.get('/session')).body).toBeNull();
  expect((await server.client().signIn(username, renewed.value.code)).body).toMatchObject({ due: 'password' });
  const { rows } = await server.owner.query(
    "select person_id, subject_id from audit_entry where act = 'console.renewCode'",
  );
  expect(rows).toEqual([{ person_id: null, subject_id: administrator.person.id }]);
  const member = await committee.account((await committee.person('于山', { branchId })).id);
  for (const [name, code] of [
    [member, 'account.no-administrator'],
    ['nobody-here', 'account.name-unknown'],
  ] as const) {
    expect(await renewAtConsole(server.services, name)).toMatchObject({ ok: false, problems: [{ code }] });
  }
});
