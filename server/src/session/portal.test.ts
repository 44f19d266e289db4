import { afterAll, expect, test } from 'vitest';
import { type Client, codesOf, testPassword, testServer } from '../testing/builders.ts';
import { portalClient, startPortal } from '../testing/portal.ts';

const ownAddress = 'https://points.example';
const portal = await startPortal(`${ownAddress}/portal`);
const server = await testServer({
  signIn: { portal: { name: '统一门户', issuer: portal.issuer, ownAddress, ...portalClient, claim: 'person_number' } },
});
const committee = await server.committee();
const branchId = await committee.branch('青石村党支部');
const administrator = await committee.signedIn('system-administrator');
afterAll(() => portal.stop());

async function linked(login: string): Promise<{ personId: string; username: string }> {
  const person = await committee.person('林素', { branchId });
  const username = await committee.account(person.id);
  const link = await administrator.post(`/accounts/${person.id}/portal`, { subject: `N-${login}`, revision: 1 });
  expect(link.status).toBe(200);
  return { personId: person.id, username };
}

async function begin(client: Client): Promise<string> {
  const begun = await client.post('/session/portal');
  expect(begun.status).toBe(200);
  return (begun.body as { address: string }).address;
}

const finish = (client: Client, query: string) => client.post('/session/portal/finish', { query });

test('who was written down beforehand comes in through the portal, by the number it knows them by', async () => {
  const { username } = await linked('lin');
  expect((await server.client().get('/greeting')).body).toMatchObject({ portal: '统一门户' });
  const client = server.client();
  const entered = await finish(client, await portal.walk(await begin(client), 'lin'));
  expect(entered.body).toMatchObject({ username, due: null });
  expect((await client.get('/me/security')).body).toMatchObject({
    portal: { name: '统一门户', subject: 'N-lin' },
    sessions: [{ isThis: true, enteredBy: 'portal' }],
  });
});

test('the way there carries a proof key, a state and a nonce, each new', async () => {
  const client = server.client();
  const [one, other] = [new URL(await begin(client)), new URL(await begin(client))];
  for (const name of ['code_challenge', 'state', 'nonce']) {
    expect(one.searchParams.get(name)?.length).toBeGreaterThan(20);
    expect(one.searchParams.get(name)).not.toBe(other.searchParams.get(name));
  }
  expect(one.searchParams.get('code_challenge_method')).toBe('S256');
  expect(one.searchParams.get('redirect_uri')).toBe(`${ownAddress}/portal`);
});

test('nobody signs up through the portal', async () => {
  const client = server.client();
  const answer = await finish(client, await portal.walk(await begin(client), 'stranger'));
  expect([answer.status, codesOf(answer)]).toEqual([403, ['portal.person-unknown']]);
  expect((await client.get('/session')).body).toBeNull();
});

test('a return that belongs to another browser, or to another way, is refused', async () => {
  await linked('wang');
  const [victim, attacker] = [server.client(), server.client()];
  const query = await portal.walk(await begin(attacker), 'wang');
  await begin(victim);
  expect(codesOf(await finish(victim, query))).toEqual(['portal.refused']);
  expect(codesOf(await finish(server.client(), query))).toEqual(['portal.refused']);
  const altered = new URLSearchParams(query);
  altered.set('state', 'chosen-by-an-attacker');
  expect(codesOf(await finish(attacker, `?${altered.toString()}`))).toEqual(['portal.refused']);
});

test.each(['nonce', 'code_challenge', 'redirect_uri'])(
  'with another %s on the way there nobody comes in',
  async (name) => {
    await linked(`other-${name}`);
    const client = server.client();
    const address = new URL(await begin(client));
    address.searchParams.set(name, name === 'redirect_uri' ? 'https://evil.example/portal' : 'x'.repeat(43));
    const query = await portal.walk(address.href, `other-${name}`).catch(() => '?code=none&state=none');
    expect(codesOf(await finish(client, query))).toEqual(['portal.refused']);
  },
);

test('a return is good once', async () => {
  await linked('zhou');
  const client = server.client();
  await begin(client);
  const address = await begin(client);
  const thief = server.client();
  thief.cookie = client.cookie;
  const query = await portal.walk(address, 'zhou');
  expect((await finish(client, query)).status).toBe(200);
  expect(codesOf(await finish(client, query))).toEqual(['portal.refused']);
  // Even with the cookie copied before: the portal gives the token out once.
  expect(codesOf(await finish(thief, query))).toEqual(['portal.refused']);
});

test('with the portal down the way there is refused in words, and the password still works', async () => {
  const { username } = await linked('meng');
  const client = server.client();
  const query = await portal.walk(await begin(client), 'meng');
  await portal.stop();
  const answer = await finish(client, query);
  expect([answer.status, codesOf(answer)]).toEqual([503, ['portal.unreachable']]);
  expect((await server.client().signIn(username, testPassword)).status).toBe(200);
  await portal.resume();
  const again = server.client();
  expect((await finish(again, await portal.walk(await begin(again), 'meng'))).status).toBe(200);
});

test('a suspended account is refused at the portal’s door too, and a link taken away leads nowhere', async () => {
  const { personId } = await linked('shao');
  const enter = async () => {
    const client = server.client();
    return codesOf(await finish(client, await portal.walk(await begin(client), 'shao')));
  };
  await administrator.post(`/accounts/${personId}/suspend`, { revision: 2 });
  expect(await enter()).toEqual(['session.suspended']);
  await administrator.post(`/accounts/${personId}/resume`, { revision: 3 });
  expect(await enter()).toEqual([]);
  await administrator.post(`/accounts/${personId}/portal`, { subject: null, revision: 4 });
  expect(await enter()).toEqual(['portal.person-unknown']);
});

test('one number at the portal is one person here', async () => {
  await linked('qin');
  const person = await committee.person('秦川', { branchId });
  await committee.account(person.id);
  const answer = await administrator.post(`/accounts/${person.id}/portal`, { subject: 'N-qin', revision: 1 });
  expect(codesOf(answer)).toEqual(['portal.subject-taken']);
});

test('only the system administrator links people to the portal', async () => {
  const { personId } = await linked('yu');
  const secretary = await committee.signedIn('branch-secretary', branchId);
  expect((await secretary.post(`/accounts/${personId}/portal`, { subject: 'N-other', revision: 1 })).status).toBe(403);
});
