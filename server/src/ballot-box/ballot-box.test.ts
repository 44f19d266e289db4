import { readFileSync, readdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { openHosts } from '../own-hosts.ts';
import { buildBallotBox } from './ballot-box.ts';

const box = buildBallotBox({ hosts: openHosts({ namesBefore: [], onNetwork: () => ['192.168.1.5'] }) });

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

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'] as const)(
  '%s is refused, and no site is let in',
  async (method) => {
    const headers = { origin: 'http://localhost', 'access-control-request-method': 'POST' };
    const answer = await box.inject({ method: method as 'POST', url: '/health', headers });
    expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([405, undefined]);
  },
);

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

test('nothing of sessions, accounts, the database or the request log is within its reach', () => {
  for (const file of readdirSync(import.meta.dirname).filter((name) => !name.includes('.test.'))) {
    const text = readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
    expect(text).not.toMatch(/from '[^']*(accounts|session|identity|store|request-log|context|write-log)/);
  }
});
