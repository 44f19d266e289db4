import { expect, test, vi } from 'vitest';
import { buildApp } from './app.ts';
import { openHosts } from './own-hosts.ts';
import { testPassword, testServer } from './testing/builders.ts';

const server = await testServer();
const committee = await server.committee('云溪县委');
const branchId = await committee.branch('青石村党支部');
const person = await committee.person('甄世安', { branchId });
const username = await committee.account(person.id);

test('lines of requests say route, status and time, and nothing a caller has put in: no name, number, id, code or cookie', async () => {
  const app = await buildApp({
    ...{ services: server.services, webFolder: server.webFolder, isRequestLogged: true },
    hosts: openHosts({ namesBefore: [], onNetwork: () => [] }),
  });
  const lines: string[] = [];
  const written = vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  const phone = '13900001234';
  const typed = [person.id, branchId, username, testPassword, phone, '甄世安', encodeURIComponent('甄世安'), '云溪'];
  const origin = { host: 'localhost', origin: 'http://localhost', 'user-agent': 'Mozilla 甄世安' };
  const json = { ...origin, 'content-type': 'application/json' };
  const payload = { username, password: testPassword };
  const entered = await app.inject({ method: 'POST', url: '/api/session', headers: json, payload });
  const [cookie = ''] = String(entered.headers['set-cookie']).split(';');
  for (const url of [
    `/api/members/${person.id}/card`,
    `/api/branches/${branchId}/members?phone=${phone}&name=${encodeURIComponent('甄世安')}`,
    `/api/${encodeURIComponent('甄世安')}/${phone}`,
    `/members/${person.id}?name=${encodeURIComponent('甄世安')}`,
    `/${encodeURIComponent('甄世安')}.js`,
    `/%ff${phone}`,
    '/health',
  ]) {
    await app.inject({ url, headers: { ...origin, cookie } });
    await app.inject({ url, headers: { ...origin, cookie, accept: 'text/html' } });
  }
  await app.inject({ method: 'POST', url: `/api/notices/${person.id}?phone=${phone}`, headers: json, payload });
  await app.close();
  written.mockRestore();
  expect(lines.length).toBeGreaterThanOrEqual(14);
  for (const secret of [...typed, cookie, cookie.split('=')[1] ?? '-', 'Mozilla']) {
    expect(lines.filter((line) => line.includes(secret))).toEqual([]);
  }
  for (const line of lines) {
    const { method, route, status, milliseconds, ...rest } = JSON.parse(line);
    expect([typeof method, typeof route, typeof status, typeof milliseconds]).toEqual([
      'string',
      'string',
      'number',
      'number',
    ]);
    expect(Object.keys(rest)).toEqual(['at', 'level', 'event']);
  }
  const routes = new Set(lines.map((line): string => JSON.parse(line).route));
  expect([...routes].sort()).toEqual(['/api/*', '/health', 'cards.read', 'members.list', 'none', 'session.signIn']);
});
