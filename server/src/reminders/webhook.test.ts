import { expect, test } from 'vitest';
import { isAdmitted } from './admitted-address.ts';
import { receiver } from './testing/receiver.ts';
import { postWebhook, signatureOf } from './webhook.ts';

const secret = 'a secret that both sides know, long';
const now = new Date('2026-12-02T00:00:00Z');
const message = { body: '{"day":"2026-12-02"}', id: 'county.2026-12-02', now };
const here = await receiver();
const post = (address: string, allowed: readonly string[] = []) =>
  postWebhook({ address, secret, allowed: [...allowed] }, message);
const own = (path = '/') => post(`http://127.0.0.1:${here.port}${path}`, ['127.0.0.1']);

test.each([
  ['8.8.8.8', true],
  ['223.255.255.254', true],
  ['2408:8000::1', true],
  ['0.0.0.0', false],
  ['10.0.0.1', false],
  ['100.64.0.1', false],
  ['127.0.0.1', false],
  ['127.255.255.254', false],
  ['169.254.169.254', false],
  ['172.16.0.1', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::7f00:1', false],
  ['fc00::1', false],
  ['fe80::1', false],
  ['ff02::1', false],
  ['2002:7f00:1::', false],
  ['2001:0:7f00:1::', false],
  ['2001:db8::1', false],
  ['localhost', false],
  ['', false],
])('%s is connected to: %s', (address, isFine) => {
  expect(isAdmitted(address, [])).toBe(isFine);
});

test('an address the operator has named is connected to, and no other by it', () => {
  expect(isAdmitted('10.1.2.3', ['10.1.2.3'])).toBe(true);
  expect(isAdmitted('10.1.2.4', ['10.1.2.3'])).toBe(false);
  expect(isAdmitted('fd00:0:0::7', ['fd00::7'])).toBe(true);
});

test.each([
  `http://127.0.0.1:PORT/`,
  `http://localhost:PORT/`,
  `http://2130706433:PORT/`,
  `http://0x7f000001:PORT/`,
  `http://0x7f.1:PORT/`,
  `http://0177.0.0.1:PORT/`,
  `http://127.1:PORT/`,
  `http://[::1]:PORT/`,
  `http://[::ffff:127.0.0.1]:PORT/`,
  `http://[::ffff:7f00:1]:PORT/`,
  `http://someone@127.0.0.1:PORT/`,
  `http://１２７.０.０.１:PORT/`,
])('this machine is not posted to in whatever way it is written: %s', async (address) => {
  const before = here.received.length;
  expect(await post(address.replace('PORT', String(here.port)))).toEqual({
    isSent: false,
    fault: 'reminder.webhook-address-refused',
  });
  expect(here.received).toHaveLength(before);
});

test('what is sent is signed over time and body, and says which day’s it is', async () => {
  expect(await own('/hook?of=xianfeng')).toEqual({ isSent: true });
  const [last] = here.received.slice(-1);
  expect(last).toMatchObject({ path: '/hook?of=xianfeng', body: message.body });
  const time = '1796169600';
  expect(last?.headers).toMatchObject({
    ...{ 'x-xianfeng-time': time, 'x-xianfeng-delivery': message.id, host: `127.0.0.1:${here.port}` },
    'x-xianfeng-signature': `sha256=${signatureOf(secret, time, message.body)}`,
  });
  expect(signatureOf(`${secret}.`, time, message.body)).not.toBe(signatureOf(secret, time, message.body));
});

test('a redirect is not followed, and an answer that is no yes is a failure', async () => {
  for (const status of [301, 307, 400, 500]) {
    here.answers = (response) => void response.writeHead(status, { location: '/elsewhere' }).end('no');
    expect(await own()).toEqual({ isSent: false, fault: 'reminder.webhook-not-taken' });
  }
  expect(here.received.some(({ path }) => path === '/elsewhere')).toBe(false);
});

test('an answer of more than 64 KiB is not read to its end', async () => {
  here.answers = (response) => void response.writeHead(200).end('x'.repeat(65_536));
  expect(await own()).toEqual({ isSent: true });
  here.answers = (response) => void response.writeHead(200).end('x'.repeat(65_537));
  expect(await own()).toEqual({ isSent: false, fault: 'reminder.webhook-answer-too-long' });
});

test('after three seconds nobody waits any longer, also in the middle of an answer', async () => {
  here.answers = () => undefined;
  const begun = performance.now();
  expect(await own()).toEqual({ isSent: false, fault: 'reminder.webhook-slow' });
  expect(performance.now() - begun).toBeGreaterThan(2500);
  here.answers = (response) => void response.writeHead(200).write('a beginning');
  expect((await own()).isSent).toBe(false);
});

test('outside the own network nothing goes without TLS; a name nobody knows and a port nobody opened are said', async () => {
  expect(await post('http://8.8.8.8/')).toEqual({ isSent: false, fault: 'reminder.webhook-not-https' });
  expect(await post('https://nobody.invalid/')).toEqual({ isSent: false, fault: 'reminder.webhook-unknown-host' });
  expect(await post('http://127.0.0.1:1/', ['127.0.0.1'])).toEqual({
    isSent: false,
    fault: 'reminder.webhook-unreachable',
  });
});
