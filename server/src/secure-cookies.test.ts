import { expect, test } from 'vitest';
import { testPassword, testServer } from './testing/builders.ts';
import { buildApp } from './app.ts';
import { openHosts } from './own-hosts.ts';
import { openCookies, secureCookie } from './secure-cookies.ts';

const server = await testServer();
const committee = await server.committee();
const person = await committee.person('甄世安');
const username = await committee.account(person.id);
const before = 'points.example';
const app = await buildApp({
  ...{ services: server.services, webFolder: server.webFolder, isRequestLogged: false },
  hosts: openHosts({ namesBefore: [before], onNetwork: () => [] }),
});

function send(host: string, method: 'GET' | 'POST', cookie: string, payload?: object) {
  const origin = host === before ? `https://${host}` : `http://${host}`;
  const headers = { host, origin, cookie, ...(payload === undefined ? {} : { 'content-type': 'application/json' }) };
  return app.inject({ method, url: '/api/session', headers, ...(payload === undefined ? {} : { payload }) });
}

test('behind a web server with TLS the session is kept by a cookie of this host alone, and by no other', async () => {
  const entered = await send(before, 'POST', '', { username, password: testPassword });
  const cookie = String(entered.headers['set-cookie']);
  expect(cookie).toMatch(/^__Host-xianfeng\.session_token=[^;]+; .*Path=\/.*HttpOnly.*SameSite=Lax.*Secure$/);
  expect(cookie).not.toMatch(/domain=/i);
  const [pair = ''] = cookie.split(';');
  expect((await send(before, 'GET', pair)).json()).toMatchObject({ username });
  expect((await send(before, 'GET', pair.replace('__Host-', ''))).json()).toBeNull();
  expect((await send('localhost', 'GET', pair)).json()).toBeNull();
});

test('on this machine alone the cookie goes without prefix', async () => {
  const entered = await send('localhost', 'POST', '', { username, password: testPassword });
  expect(String(entered.headers['set-cookie'])).toMatch(/^xianfeng\.session_token=[^;]+; .*HttpOnly; SameSite=Lax$/);
});

test('other cookies of the host are left out, and what is secure already is not made so twice', () => {
  expect(openCookies('a=1; __Host-xianfeng.session_token=x; xianfeng.session_token=y')).toBe(
    'xianfeng.session_token=x',
  );
  expect(openCookies(undefined)).toBeUndefined();
  expect(secureCookie('xianfeng.a=1; Path=/; Secure')).toBe('__Host-xianfeng.a=1; Path=/; Secure');
});
