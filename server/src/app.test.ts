import { expect, test } from 'vitest';
import { codesOf, testServer } from './testing/builders.ts';

const server = await testServer();
const committee = await server.committee();
const branchId = await committee.branch('青石村党支部');

test('health and readiness answer', async () => {
  expect((await server.app.inject('/health')).json()).toEqual({ status: 'ok' });
  expect((await server.app.inject('/ready')).json()).toEqual({ status: 'ready' });
});

test('every answer forbids foreign content, frames and guessing of types', async () => {
  for (const url of ['/', '/api/greeting', '/health', '/nowhere']) {
    const { headers } = await server.app.inject(url);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy.match(/unsafe-inline/g)).toHaveLength(1);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('answers of the API are kept by nobody', async () => {
  expect((await server.app.inject('/api/greeting')).headers['cache-control']).toBe('no-store');
});

test('deep links are answered by the one page, files that are not there are not there', async () => {
  const page = await server.app.inject({ url: '/branches/some/sheets', headers: { accept: 'text/html' } });
  expect([page.statusCode, page.body]).toEqual([200, '<!doctype html><title>page</title>']);
  const missing = await server.app.inject({ url: '/assets/gone.js', headers: { accept: '*/*' } });
  expect([missing.statusCode, missing.json().code]).toEqual([404, 'request.unknown']);
  for (const url of ['/../data/secret.key', '/%2e%2e/data/secret.key', '/..%2fdata%2fsecret.key']) {
    expect((await server.app.inject(url)).statusCode).toBeGreaterThanOrEqual(400);
  }
});

test('the API is described in OpenAPI 3.1, every route of the contract in it', async () => {
  const described = (await server.app.inject('/openapi.json')).json();
  expect(described.openapi).toMatch(/^3\.1\./);
  expect(Object.keys(described.paths)).toContain('/branches/{branchId}/members');
});

test.each([
  ['another site by origin', { origin: 'https://evil.example' }],
  ['another site by what the browser says', { 'sec-fetch-site': 'cross-site' }],
  ['a site beside ours', { 'sec-fetch-site': 'same-site' }],
  ['a page without an origin', { origin: 'null' }],
])('a write from %s is refused, signed in or not', async (_name, headers) => {
  const client = await committee.signedIn('branch-secretary', branchId);
  const response = await server.app.inject({
    method: 'DELETE',
    url: '/api/session',
    headers: { cookie: client.cookie, ...headers },
  });
  expect([response.statusCode, response.json().code]).toEqual([403, 'request.cross-site']);
  expect((await client.get('/session')).body).not.toBeNull();
});

test('a write from our own page is taken', async () => {
  const client = await committee.signedIn('branch-secretary', branchId);
  const headers = { cookie: client.cookie, origin: 'http://localhost:80', host: 'localhost' };
  const response = await server.app.inject({ method: 'DELETE', url: '/api/session', headers });
  expect(response.statusCode).toBe(200);
});

test('bodies beyond their limit, or without a length, are refused before they are read', async () => {
  const json = { 'content-type': 'application/json' };
  const large = await server.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: json,
    payload: `"${'x'.repeat(5 * 1024 * 1024)}"`,
  });
  expect([large.statusCode, large.json().code]).toEqual([413, 'request.too-large']);
  const chunked = await server.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { ...json, 'transfer-encoding': 'chunked' },
  });
  expect([chunked.statusCode, chunked.json().code]).toEqual([411, 'request.length-missing']);
});

test('a request the contract does not know answers with what is wrong, field by field', async () => {
  const client = server.client();
  const answer = await client.post('/session', { username: 'someone' });
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ data: { problems: [{ code: 'request.invalid', path: 'password' }] } });
  expect(codesOf(await client.get('/no/such/thing'))).toEqual(['request.unknown']);
  const broken = await server.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'content-type': 'application/json' },
    payload: '{"username":',
  });
  expect([broken.statusCode, broken.json().code]).toEqual([400, 'request.invalid']);
});

test('a fault of ours answers with a reference and nothing else', async () => {
  const client = await committee.signedIn('branch-secretary', branchId);
  await server.owner.query('alter table membership rename to membership_away');
  const answer = await client.get(`/branches/${branchId}/members`);
  await server.owner.query('alter table membership_away rename to membership');
  expect(answer.status).toBe(500);
  expect(JSON.stringify(answer.body)).not.toMatch(/membership|relation|select/);
  expect(answer.body).toMatchObject({
    code: 'server.fault',
    data: { problems: [{ code: 'server.fault', facts: { reference: expect.stringMatching(/^[0-9a-f]{12}$/) } }] },
  });
});
