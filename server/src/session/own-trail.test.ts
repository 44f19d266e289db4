import { expect, test } from 'vitest';
import { codeAt } from '../accounts/totp.ts';
import { testPassword, testServer } from '../testing/builders.ts';

const server = await testServer();
const committee = await server.committee();
const branchId = await committee.branch('青石村党支部');

interface Line {
  readonly act: string;
  readonly isProved: boolean;
  readonly detail: string;
}

/** What the trail says about a person, the first entry first. */
async function trailOf(personId: string): Promise<readonly Line[]> {
  const { rows } = await server.owner.query<Line>(
    `select act, person_id is not null as "isProved", detail from audit_entry join audit_detail using (committee_id, sequence)
     where subject_id = $1 order by sequence`,
    [personId],
  );
  return rows;
}

const acts = async (personId: string) => (await trailOf(personId)).map(({ act, isProved }) => `${act} ${isProved}`);

async function someone() {
  const person = await committee.person('林素', { branchId });
  return { personId: person.id, username: await committee.account(person.id), client: server.client() };
}

test('signing in, failing to, changing the password and signing out each leave a line, and no secret', async () => {
  const { personId, username, client } = await someone();
  await client.signIn(username, 'Wrong-Pass-1');
  await expect.poll(() => acts(personId)).toEqual(['session.signIn false']);
  await client.signIn(username, testPassword);
  await client.post('/session/password', { current: 'Wrong-Pass-2', next: 'Other-Horse-9' });
  await client.post('/session/password', { current: testPassword, next: 'Other-Horse-9' });
  await client.delete('/session');
  expect(await acts(personId)).toEqual([
    'session.signIn false',
    'session.signIn true',
    'session.setPassword true',
    'session.setPassword true',
    'session.signOut true',
  ]);
  const details = (await trailOf(personId)).map(({ detail }) => JSON.parse(detail) as { from: string });
  expect(details.every(({ from }) => from === '127.0.0.1')).toBe(true);
  for (const secret of ['Wrong-Pass', testPassword, 'Other-Horse-9']) {
    expect(JSON.stringify(details)).not.toContain(secret);
  }
});

test('what is done to the second factor leaves lines, the half-open way in among them', async () => {
  const { personId, username, client } = await someone();
  await client.signIn(username, testPassword);
  const { seed } = (await client.post('/me/second-factor', { password: testPassword })).body as { seed: string };
  const step = Math.floor(Date.now() / 30_000);
  await client.post('/me/second-factor/confirm', { code: codeAt(seed, step) });
  await client.delete('/session');
  await client.signIn(username, testPassword);
  await client.post('/session/second-factor', { code: '000000' });
  await client.post('/session/second-factor', { code: codeAt(seed, step + 1) });
  await client.post('/me/backup-codes', { password: testPassword });
  await client.post('/me/second-factor/remove', { password: testPassword });
  expect(await acts(personId)).toEqual([
    'session.signIn true',
    'session.confirmSecondFactor true',
    'session.signOut true',
    'session.signIn false',
    'access.refused false',
    'session.giveSecondFactor true',
    'session.renewBackupCodes true',
    'session.removeSecondFactor true',
  ]);
  expect(JSON.stringify(await trailOf(personId))).not.toContain(seed);
});

test('sessions that end leave a line: by their owner, by themselves, by a clock put back', async () => {
  const { personId, username, client } = await someone();
  const [other, third] = [server.client(), server.client()];
  for (const each of [client, other, third]) await each.signIn(username, testPassword);
  await client.post('/me/sessions/end-others', { password: testPassword });
  // There are no others any more: nothing was done.
  await client.post('/me/sessions/end-others', { password: testPassword });
  const own = `user_id = (select id from account where username = '${username}')`;
  await server.owner.query(`update auth_session set updated_at = now() - interval '31 minutes' where ${own}`);
  await server.services.identity.sweep();
  await client.signIn(username, testPassword);
  await server.owner.query(`update auth_session set expires_at = now() - interval '1 second' where ${own}`);
  await server.services.identity.sweep();
  await client.signIn(username, testPassword);
  await server.owner.query(`update auth_session set updated_at = now() + interval '2 hours' where ${own}`);
  await client.get('/session');
  const lines = (await trailOf(personId)).filter(({ act }) => act !== 'session.signIn');
  expect(lines.map(({ act, isProved, detail }) => [act, isProved, JSON.parse(detail).changes[0]])).toEqual([
    ['session.endOthers', true, { after: { ended: 2 } }],
    ['session.ended', false, { reason: 'unused' }],
    ['session.ended', false, { reason: 'twelve-hours' }],
    ['session.ended', false, { reason: 'clock-put-back' }],
  ]);
});

test('what an administrator does to an account is written under the one whose account it is', async () => {
  const administrator = await committee.signedIn('system-administrator');
  const { personId } = await someone();
  const path = `/accounts/${personId}`;
  for (const [act, revision] of [
    ['suspend', 1],
    ['suspend', 1],
    ['resume', 2],
    ['sessions/end'],
    ['second-factor/reset', 3],
    ['close', 4],
  ] as const) {
    const answer = await administrator.post(`${path}/${act}`, revision === undefined ? {} : { revision });
    expect([act, answer.status]).toEqual([act, 200]);
  }
  // Twice is once, and nobody was signed in.
  expect(await acts(personId)).toEqual([
    'accounts.suspend true',
    'accounts.resume true',
    'accounts.resetSecondFactor true',
    'accounts.close true',
  ]);
});

test('no password is among the requests that were carried out, not even as a digest', async () => {
  const { username, client } = await someone();
  await client.signIn(username, testPassword);
  await client.post('/session/password', { current: testPassword, next: 'Other-Horse-9' });
  const { rows } = await server.owner.query("select act from request_key where act like 'session.%'");
  expect(rows).toEqual([]);
});
