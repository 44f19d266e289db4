import { readFileSync, readdirSync } from 'node:fs';
import { openBallotBoxStore } from '@xianfeng/store';
import { testStore } from '@xianfeng/store/testing';
import { afterAll, expect, test, vi } from 'vitest';
import { openHosts } from '../own-hosts.ts';
import { buildBallotBox } from './ballot-box.ts';
import { openBox } from './box.ts';

const somewhere = '00000000-0000-4000-8000-000000000000';
const { asBallotBox } = await testStore();
const store = openBallotBoxStore(asBallotBox);
afterAll(() => store.close());
const box = buildBallotBox({
  box: openBox({ store }),
  hosts: openHosts({ namesBefore: [], onNetwork: () => ['192.168.1.5'] }),
});

test('it says that it is there, keeps out everything else, and hands out no cookie', async () => {
  const health = await box.inject('/health');
  expect([health.statusCode, health.json()]).toEqual([200, { status: 'ok' }]);
  for (const url of ['/', '/api/session', '/api/greeting', '/openapi.json', '/ready', '/trust', '/index.html']) {
    const answer = await box.inject({ url, headers: { accept: 'text/html', cookie: 'xianfeng.session_token=x' } });
    expect([url, answer.statusCode, answer.json().code]).toEqual([url, 404, 'request.unknown']);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'.*sandbox$/);
  }
});

test.each(['PUT', 'DELETE', 'PATCH', 'TRACE'] as const)('%s is refused', async (method) => {
  const answer = await box.inject({ method: method as 'PUT', url: `/ballots/${somewhere}` });
  expect(answer.statusCode).toBe(405);
});

test('pages of our own host are let in, whatever their port, and those of no other site', async () => {
  const ask = (origin: string) =>
    box.inject({
      method: 'OPTIONS',
      url: `/ballots/${somewhere}`,
      headers: { origin, 'access-control-request-method': 'POST' },
    });
  const own = await ask('http://localhost:8080');
  expect([own.statusCode, own.headers['access-control-allow-origin']]).toEqual([204, 'http://localhost:8080']);
  expect(own.headers['access-control-allow-credentials']).toBeUndefined();
  for (const origin of ['http://evil.example', 'null', 'http://localhost.evil.example:8080']) {
    const other = await ask(origin);
    expect([other.statusCode, other.headers['access-control-allow-origin']]).toEqual([403, undefined]);
  }
});

test('a request that carries a cookie would say who casts, and is refused unread', async () => {
  const answer = await box.inject({ url: `/ballots/${somewhere}`, headers: { cookie: 'xianfeng.session_token=x' } });
  expect([answer.statusCode, answer.json().code]).toEqual([422, 'ballot.cookie-sent']);
});

test('a ballot it does not hold has no manifest, no list, no ticket and takes no paper', async () => {
  for (const url of [
    `/ballots/${somewhere}`,
    `/ballots/${somewhere}/state`,
    `/ballots/${somewhere}/list`,
    '/ballots/x',
  ])
    expect((await box.inject(url)).json().code).toBe('ballot.unknown-in-box');
  expect((await box.inject(`/ballots/${somewhere}/tickets/${'0'.repeat(64)}`)).json().code).toBe(
    'ballot.ticket-unknown',
  );
  const headers = { 'content-type': 'application/octet-stream' };
  const cast = await box.inject({ method: 'POST', url: `/ballots/${somewhere}`, headers, payload: Buffer.alloc(100) });
  expect([cast.statusCode, cast.json().code]).toEqual([404, 'ballot.unknown-in-box']);
});

test('a host that is not ours is refused, and plain HTTP on the network', async () => {
  const foreign = await box.inject({ url: '/health', headers: { host: 'evil.example' } });
  expect([foreign.statusCode, foreign.json().code]).toEqual([403, 'request.host-unknown']);
  const open = await box.inject({ url: '/health', headers: { host: '192.168.1.5' }, remoteAddress: '192.168.1.9' });
  expect([open.statusCode, open.json().code]).toEqual([403, 'request.not-encrypted']);
});

test('it writes no line about any request, not even about one that fails', async () => {
  const lines: unknown[] = [];
  const spies = [process.stdout, process.stderr].map((output) =>
    vi.spyOn(output, 'write').mockImplementation((line) => lines.push(line) > 0),
  );
  await box.inject('/health');
  await box.inject('/%ff');
  await box.inject({ method: 'POST', url: '/health', payload: 'x'.repeat(100_000) });
  for (const spy of spies) spy.mockRestore();
  expect(lines).toEqual([]);
});

test('nothing of sessions, accounts, other tables or the request log is within its reach', () => {
  for (const file of readdirSync(import.meta.dirname).filter((name) => !name.includes('.test.'))) {
    const text = readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
    expect(text).not.toMatch(/from '[^']*(accounts|session|identity|request-log|context|write-log)/);
    const taken = /import (?:type )?\{([^}]*)\} from '@xianfeng\/store'/.exec(text)?.[1] ?? '';
    for (const name of taken
      .split(',')
      .map((each) => each.replace('type ', '').trim())
      .filter(Boolean))
      expect([
        'BallotBoxConnection',
        'BallotBoxStore',
        'BoxBallotRow',
        'BoxState',
        'BundleRow',
        'openBallotBoxStore',
      ]).toContain(name);
  }
});
