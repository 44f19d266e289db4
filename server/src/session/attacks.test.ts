import { expect, test } from 'vitest';
import { testPassword, testServer } from '../testing/builders.ts';

const server = await testServer();
const committee = await server.committee();
const branchId = await committee.branch('青石村党支部');

async function newName(): Promise<string> {
  return committee.account((await committee.person('时雨', { branchId })).id);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

test('enumeration by time: medians of known and unknown names differ by less than five in a hundred', async () => {
  const timeOf = async (username: string) => {
    const startedAt = performance.now();
    await server.client().signIn(username, 'wrong-Pass-1');
    return performance.now() - startedAt;
  };
  const [known, unknown]: [number[], number[]] = [[], []];
  const difference = () => {
    const [one, other] = [median(known), median(unknown)];
    return Math.abs(one - other) / Math.max(one, other);
  };
  // Turn by turn, the first of each pair by turns: what else the machine does meanwhile falls on both alike. On a machine
  // that is very busy it takes more of them until chance has evened out; what a name gives away does not even out.
  do {
    for (let round = 0; round < roundsOfBatch; round += 1) {
      const username = await newName();
      const pair = [
        async () => known.push(await timeOf(username)),
        async () => unknown.push(await timeOf(`${username}x`)),
      ];
      for (const each of round % 2 === 0 ? pair : pair.toReversed()) await each();
    }
  } while (difference() >= differenceMost && known.length < roundsMost);
  expect(difference()).toBeLessThan(differenceMost);
}, 300_000);

const differenceMost = 0.05;
const [roundsOfBatch, roundsMost] = [40, 160];

/** A browser at an address of the network: below HTTP, which answers such a one over TLS alone. */
function browserAt(address: string) {
  let cookie = '';
  return {
    async signIn(username: string, password: string): Promise<string> {
      const entry = await server.services.identity.signIn(
        { headers: { cookie }, from: address },
        { username, password },
      );
      if (!entry.ok) return entry.problems[0]?.code ?? '';
      cookie = entry.value.cookies.map((each) => each.split(';', 1)[0]).join('; ');
      return 'in';
    },
  };
}

const tenOf = <Value>(make: (index: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: 10 }, (_, index) => make(index)));

test('stuffing: one address gets fifty tries with however many names, then none, and says so', async () => {
  const attacker = browserAt('198.51.100.7');
  const answers: string[] = [];
  for (let batch = 0; batch < 6; batch += 1) {
    answers.push(...(await tenOf((index) => attacker.signIn(`name${batch}${index}`, 'Summer-2026!'))));
  }
  expect(answers.filter((answer) => answer === 'session.wrong')).toHaveLength(50);
  expect(answers.filter((answer) => answer === 'session.address-locked')).toHaveLength(10);
  expect(await attacker.signIn(await newName(), testPassword)).toBe('session.address-locked');
  expect(await browserAt('198.51.100.8').signIn(await newName(), testPassword)).toBe('in');
});

test('an attacker in the office shuts out neither those who are always there nor those who got it right', async () => {
  const office = '203.0.113.9';
  const colleague = browserAt(office);
  const username = await newName();
  // Sixty colleagues who get it right count for nothing.
  for (let batch = 0; batch < 6; batch += 1) {
    await tenOf(async () => browserAt(office).signIn(await newName(), testPassword));
  }
  expect(await colleague.signIn(username, testPassword)).toBe('in');
  const attacker = browserAt(office);
  for (let batch = 0; batch < 6; batch += 1)
    await tenOf((index) => attacker.signIn(`guess${batch}${index}`, 'Wrong-Pass-1'));
  for (let index = 0; index < 6; index += 1) await browserAt('192.0.2.1').signIn(username, 'Wrong-Pass-1');
  expect(await browserAt(office).signIn(await newName(), testPassword)).toBe('session.address-locked');
  expect(await browserAt('192.0.2.2').signIn(username, testPassword)).toBe('session.locked');
  expect(await colleague.signIn(username, testPassword)).toBe('in');
});

test('a web server on this machine speaks for many: five hundred tries, then none', async () => {
  await server.owner.query('delete from auth_attempt');
  await browserAt('127.0.0.1').signIn('somebody', 'Wrong-Pass-1');
  await server.owner.query('update auth_attempt set attempts = 499');
  expect(await browserAt('127.0.0.1').signIn('another', 'Wrong-Pass-1')).toBe('session.wrong');
  expect(await browserAt('127.0.0.1').signIn('a-third', 'Wrong-Pass-1')).toBe('session.address-locked');
  await server.owner.query('delete from auth_attempt');
});

test('a known browser has five tries like anybody, and knows no other name', async () => {
  const [own, other] = [await newName(), await newName()];
  const browser = server.client();
  await browser.signIn(own, testPassword);
  await browser.delete('/session');
  const statuses = [];
  for (let index = 0; index < 6; index += 1) statuses.push((await browser.signIn(own, 'Wrong-Pass-1')).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  for (let index = 0; index < 6; index += 1) await server.client().signIn(other, 'Wrong-Pass-1');
  expect((await browser.signIn(other, testPassword)).status).toBe(429);
});

test('addresses and names are kept as keyed digests only, and not longer than their fifteen minutes', async () => {
  await server.client().signIn('my-Password-typed-as-name', 'Wrong-Pass-1');
  const { rows } = await server.owner.query<{ digest: string }>('select digest from auth_attempt');
  expect(rows.length).toBeGreaterThan(1);
  for (const { digest } of rows) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  await server.owner.query("update auth_attempt set began_at = began_at - interval '16 minutes'");
  await server.services.identity.sweep();
  expect((await server.owner.query('select 1 from auth_attempt')).rows).toEqual([]);
});

test('fixation: a token planted before is not the one after signing in, and is worth nothing', async () => {
  const username = await newName();
  const attacker = server.client();
  await attacker.signIn(await newName(), testPassword);
  const victim = server.client();
  victim.cookie = attacker.cookie;
  await victim.signIn(username, testPassword);
  expect(sessionCookieOf(victim.cookie)).not.toBe(sessionCookieOf(attacker.cookie));
  expect((await attacker.get('/session')).body).toBeNull();
  expect((await victim.get('/session')).body).toMatchObject({ username });
});

test('replay: a cookie copied before signing out, or before a password change, opens nothing after', async () => {
  const username = await newName();
  const [owner, thief] = [server.client(), server.client()];
  await owner.signIn(username, testPassword);
  thief.cookie = owner.cookie;
  await owner.post('/session/password', { current: testPassword, next: 'Other-Horse-9' });
  expect((await thief.get('/session')).body).toBeNull();
  thief.cookie = owner.cookie;
  await owner.delete('/session');
  expect((await thief.get('/session')).body).toBeNull();
});

test('a session is not revived by a clock that is put back', async () => {
  const username = await newName();
  const client = server.client();
  await client.signIn(username, testPassword);
  const own = 'user_id in (select id from account where username = $1)';
  await server.owner.query(`update auth_session set updated_at = now() + interval '2 hours' where ${own}`, [username]);
  expect((await client.get('/session')).body).toBeNull();
  await server.owner.query(`update auth_session set updated_at = now() where ${own}`, [username]);
  expect((await client.get('/session')).body).toBeNull();
});

test('an ended session goes from the database within a minute, seen by somebody or not', async () => {
  const [unused, old, live] = [await newName(), await newName(), await newName()];
  for (const name of [unused, old, live]) await server.client().signIn(name, testPassword);
  const change = (name: string, what: string) =>
    server.owner.query(
      `update auth_session set ${what} where user_id in (select id from account where username = $1)`,
      [name],
    );
  await change(unused, "updated_at = now() - interval '31 minutes'");
  await change(old, "expires_at = now() - interval '1 second'");
  await server.services.identity.sweep();
  const { rows } = await server.owner.query(
    'select username from account join auth_session on user_id = account.id where username = any ($1)',
    [[unused, old, live]],
  );
  expect(rows).toEqual([{ username: live }]);
});

test.each([
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
])('CSRF: a write from elsewhere (%j) is refused, with whatever cookie', async (headers) => {
  const client = server.client();
  await client.signIn(await newName(), testPassword);
  for (const [method, url] of [
    ['DELETE', '/api/session'],
    ['POST', '/api/session'],
    ['POST', '/api/session/password'],
    ['POST', '/api/me/sessions/end-others'],
    ['POST', '/api/me/second-factor'],
    ['POST', '/api/session/portal'],
  ] as const) {
    const answer = await server.app.inject({
      ...{ method, url, headers: { ...headers, cookie: client.cookie, 'content-type': 'application/json' } },
      ...(method === 'POST' ? { payload: '{}' } : {}),
    });
    expect([url, answer.statusCode, answer.json().code]).toEqual([url, 403, 'request.cross-site']);
  }
  expect((await client.get('/session')).body).not.toBeNull();
});

function sessionCookieOf(cookie: string): string | undefined {
  return cookie.split('; ').find((each) => each.startsWith('xianfeng.session_token='));
}
