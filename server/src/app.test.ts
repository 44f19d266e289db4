import { expect, test } from 'vitest';
import { bodyLimit } from './body-limits.ts';
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
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('camera=(), ');
    expect(headers['cache-control']).toBe(url === '/' ? 'no-cache' : 'no-store');
  }
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

test.each(['TRACE', 'OPTIONS', 'PROPFIND'] as const)('%s is refused everywhere', async (method) => {
  for (const url of ['/', '/api/session', '/health']) {
    const answer = await server.app.inject({ method: method as 'OPTIONS', url });
    expect([answer.statusCode, answer.json().code]).toEqual([405, 'request.method-unknown']);
  }
});

test.each([
  ['/api/session', 1],
  [`/api/branches/${branchId}/entries`, 1],
  [`/api/branches/${branchId}/sheets/2026-11/cells`, 4],
  [`/api/branches/${branchId}/paper-ballots/2026/totals`, 4],
  ['/api/imports/roster', 21],
])('%s takes %i MiB, and what exceeds them is refused before it is read', async (url, megabytesMost) => {
  const type = url.includes('imports') ? 'multipart/form-data; boundary=x' : 'application/json';
  const headers = { 'content-type': type, 'content-length': String(megabytesMost * 1024 * 1024 + 1) };
  const large = await server.app.inject({ method: 'POST', url, headers, payload: '' });
  expect([large.statusCode, large.json().code]).toEqual([413, 'request.too-large']);
  expect(large.json().problems).toEqual([{ code: 'request.too-large', facts: { megabytesMost } }]);
});

test('files are taken where the contract has one and nowhere else', async () => {
  const { paths } = (await server.app.inject('/openapi.json')).json<{
    readonly paths: Record<string, Record<string, { readonly requestBody?: { readonly content: object } }>>;
  }>();
  for (const [path, { post }] of Object.entries(paths)) {
    const takesFile = Object.keys(post?.requestBody?.content ?? {}).includes('multipart/form-data');
    const { type } = bodyLimit(`/api${path.replaceAll(/\{[^}]+\}/g, 'some')}`);
    expect([path, type]).toEqual([path, takesFile ? 'multipart/form-data' : 'application/json']);
  }
});

test('a body without a length is refused before it is read', async () => {
  const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
  const chunked = await server.app.inject({ method: 'POST', url: '/api/session', headers });
  expect([chunked.statusCode, chunked.json().code]).toEqual([411, 'request.length-missing']);
});

test('a query with a field twice, or with one the contract does not know, is refused and names it', async () => {
  const client = await committee.signedIn('branch-secretary', branchId);
  expect(codesOf(await client.get(`/branches/${branchId}/entries?year=2026`))).toEqual(['cycle.none']);
  const asked = [
    ['year=2026&year=2025', 'request.query-repeated', 'year'],
    ['year=2026&branchId=x', 'request.query-unknown', 'branchId'],
    ['role=admin', 'request.query-unknown', 'role'],
    ['year[]=2026', 'request.query-unknown', 'year[]'],
    ['__proto__[a]=1', 'request.query-unknown', '__proto__[a]'],
  ] as const;
  for (const [query, code, field] of asked) {
    const answer = await client.get(`/branches/${branchId}/entries?${query}`);
    expect([query, answer.status, codesOf(answer)[0]]).toEqual([query, 400, code]);
    expect(answer.body).toMatchObject({ problems: [{ facts: { field } }] });
  }
  expect(codesOf(await client.post('/use?role=admin', { seconds: 1 }))).toEqual(['request.query-unknown']);
});

test('a refusal is problem+json: kind, title, status, a sentence in the reader’s language, code and every problem', async () => {
  const headers = { host: 'localhost', 'accept-language': 'en-GB,zh;q=0.5' };
  const english = await server.app.inject({ url: '/api/branches/x/members', headers });
  expect(english.headers['content-type']).toBe('application/problem+json');
  expect(english.json()).toEqual({
    type: 'urn:xianfeng:problem:request.invalid',
    title: 'Bad Request',
    status: 400,
    detail: expect.stringContaining('does not fit'),
    code: 'request.invalid',
    problems: [{ code: 'request.invalid', path: 'branchId', facts: { rule: expect.any(String) } }],
  });
  const chinese = await server.app.inject({
    url: '/api/no/such/thing',
    headers: { ...headers, 'accept-language': 'zh-CN' },
  });
  expect(chinese.headers['content-type']).toBe('application/problem+json');
  expect(chinese.json()).toMatchObject({ status: 404, title: 'Not Found', detail: '没有这个页面或功能。' });
});

test('a request the contract does not know answers with what is wrong, field by field', async () => {
  const client = server.client();
  const answer = await client.post('/session', { username: 'someone' });
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ problems: [{ code: 'request.invalid', path: 'password' }] });
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
    problems: [{ code: 'server.fault', facts: { reference: expect.stringMatching(/^[0-9a-f]{12}$/) } }],
  });
});
