import { expect, test } from 'vitest';
import { testServer } from './testing/builders.ts';

const server = await testServer();
const committee = await server.committee();
const branchId = await committee.branch('青石村党支部');
const client = await committee.signedIn('branch-secretary', branchId);
const own = { host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };

interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
}

/** A write with the reader's own session, as another page would have his browser send it. */
async function write({ headers, payload }: Sent) {
  const answer = await server.app.inject({
    ...{ method: 'POST', url: '/api/session/password' },
    headers: { cookie: client.cookie, 'content-type': 'application/json', ...headers },
    payload: payload ?? JSON.stringify({ current: 'Right-Horse-7', next: 'Other-Horse-8' }),
  });
  return [answer.statusCode, answer.json().code];
}

test.each<[string, Sent['headers']]>([
  ['another site', { host: 'localhost', origin: 'https://evil.example' }],
  ['another port of this machine', { host: 'localhost:8080', origin: 'http://localhost:8081' }],
  ['the same host without encryption', { host: 'localhost', origin: 'https://localhost' }],
  ['a host whose name begins with ours', { host: 'localhost', origin: 'http://localhost.evil.example' }],
  ['a page without an origin: a file, a sandboxed frame', { host: 'localhost', origin: 'null' }],
  ['a page that hides where it is', { host: 'localhost' }],
  ['another site, by what the browser says', { host: 'localhost', 'sec-fetch-site': 'cross-site' }],
  ['a site beside ours', { host: 'localhost', 'sec-fetch-site': 'same-site' }],
  ['the address bar', { host: 'localhost', 'sec-fetch-site': 'none' }],
  ['another site under a stolen origin', { ...own, 'sec-fetch-site': 'cross-site' }],
])('a write with a session is refused from %s', async (_where, headers) => {
  expect(await write({ headers })).toEqual([403, 'request.cross-site']);
});

test.each<[string, Sent]>([
  ['a form that sends text', { headers: { 'content-type': 'text/plain' }, payload: '{"current":"x","next":"y"}' }],
  ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'current=x&next=y' }],
  ['a form with a file', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: '--x--' }],
  ['nobody knows what', { headers: { 'content-type': 'application/json-seq' }, payload: '{}' }],
])(
  '%s is refused: from another site for its origin, from our own for its kind',
  async (_kind, { headers, payload }) => {
    const elsewhere = { host: 'localhost', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const sent = payload ?? '';
    expect(await write({ headers: { ...headers, ...elsewhere }, payload: sent })).toEqual([403, 'request.cross-site']);
    expect(await write({ headers: { ...headers, ...own }, payload: sent })).toEqual([415, 'request.type-unknown']);
  },
);

test.each([
  'evil.example',
  'localhost.evil.example',
  'localhost:80@evil.example',
  'localhost, evil.example',
  '127.0.0.1.evil.example',
])(
  'a request for the host «%s» is refused, read or write, so that no page can turn its own name towards us',
  async (host) => {
    for (const method of ['GET', 'POST'] as const) {
      const headers = { host, origin: `http://${host}`, cookie: client.cookie };
      const answer = await server.app.inject({ method, url: '/api/session', headers });
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'request.host-unknown']);
    }
  },
);

test('what a proxy might say of the host counts for nothing', async () => {
  const headers = { ...own, 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil' };
  expect((await server.app.inject({ url: '/api/session', headers })).statusCode).toBe(200);
});

test.each(['cross-site', 'same-site'])('reads of the API that a %s page wants are refused too', async (site) => {
  const headers = { host: 'localhost', cookie: client.cookie, 'sec-fetch-site': site };
  const answer = await server.app.inject({ url: '/api/session', headers });
  expect([answer.statusCode, answer.json().code]).toEqual([403, 'request.cross-site']);
});

test('no other site is let in by CORS', async () => {
  const headers = { host: 'localhost', origin: 'https://evil.example', 'access-control-request-method': 'POST' };
  const asked = await server.app.inject({ method: 'OPTIONS', url: '/api/session', headers });
  expect([asked.statusCode, asked.json().code]).toEqual([405, 'request.method-unknown']);
  const read = await server.app.inject({ url: '/api/greeting', headers });
  for (const answer of [asked, read]) expect(answer.headers['access-control-allow-origin']).toBeUndefined();
});

test('after all of this the session stands and the password is the old one; our own page may write', async () => {
  expect((await client.get('/session')).body).not.toBeNull();
  expect(await write({ headers: own })).toEqual([200, undefined]);
});
